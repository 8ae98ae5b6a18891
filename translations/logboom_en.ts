<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Logboom</name>
    <message numerus="yes">
        <source>%L1 further anomalies</source>
        <translation>
            <numerusform>%L1 further anomaly</numerusform>
            <numerusform>%L1 further anomalies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 critical entries</source>
        <translation>
            <numerusform>%L1 critical entry</numerusform>
            <numerusform>%L1 critical entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 error</numerusform>
            <numerusform>%L1 errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 warnings</source>
        <translation>
            <numerusform>%L1 warning</numerusform>
            <numerusform>%L1 warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 notices</source>
        <translation>
            <numerusform>%L1 notice</numerusform>
            <numerusform>%L1 notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 info entries</source>
        <translation>
            <numerusform>%L1 info entry</numerusform>
            <numerusform>%L1 info entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 debug entries</source>
        <translation>
            <numerusform>%L1 debug entry</numerusform>
            <numerusform>%L1 debug entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries without a severity</source>
        <translation>
            <numerusform>%L1 entry without a severity</numerusform>
            <numerusform>%L1 entries without a severity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries of severity %2</source>
        <extracomment>%L1 is a number, %2 a severity, the sender&apos;s own text</extracomment>
        <translation>
            <numerusform>%L1 entry of severity %2</numerusform>
            <numerusform>%L1 entries of severity %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 anomalies</source>
        <translation>
            <numerusform>%L1 anomaly</numerusform>
            <numerusform>%L1 anomalies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 new anomalies, the newest: %2.</source>
        <extracomment>%1 is the sentence of one of them</extracomment>
        <translation>
            <numerusform>%L1 new anomaly: %2.</numerusform>
            <numerusform>%L1 new anomalies, the newest: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server refused %Ln of the entries: %1</source>
        <translation>
            <numerusform>The server refused %Ln of the entries: %1</numerusform>
            <numerusform>The server refused %Ln of the entries: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln lines</source>
        <extracomment>A mark at the end of a row: the message has so many more lines.</extracomment>
        <translation>
            <numerusform>+%Ln line</numerusform>
            <numerusform>+%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 days</source>
        <translation>
            <numerusform>%L1 day</numerusform>
            <numerusform>%L1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 read.</source>
        <translation>
            <numerusform>%n entry of %1 read.</numerusform>
            <numerusform>%n entries of %1 read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frames of libraries</source>
        <translation>
            <numerusform>%n frame of libraries</numerusform>
            <numerusform>%n frames of libraries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::AnomaliesPage</name>
    <message numerus="yes">
        <source>%L1 dismissed</source>
        <extracomment>A number of anomalies</extracomment>
        <translation>
            <numerusform>%L1 dismissed</numerusform>
            <numerusform>%L1 dismissed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::ChartLayout</name>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 error</numerusform>
            <numerusform>%L1 errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 applications</source>
        <translation>
            <numerusform>%L1 application</numerusform>
            <numerusform>%L1 applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries</source>
        <translation>
            <numerusform>%L1 entry</numerusform>
            <numerusform>%L1 entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, the %Ln most frequent messages</source>
        <extracomment>&quot;8,412 entries, the 500 most frequent messages&quot;</extracomment>
        <translation>
            <numerusform>%1, the most frequent message</numerusform>
            <numerusform>%1, the %Ln most frequent messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln different messages</source>
        <extracomment>&quot;8,412 entries, 12 different messages&quot;</extracomment>
        <translation>
            <numerusform>%1, all of one message</numerusform>
            <numerusform>%1, %Ln different messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation>
            <numerusform>%Ln command</numerusform>
            <numerusform>%Ln commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::ComparePage</name>
    <message numerus="yes">
        <source>%n fields differ</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::FacetTree</name>
    <message numerus="yes">
        <source>%1, %Ln entries</source>
        <translation>
            <numerusform>%1, %Ln entry</numerusform>
            <numerusform>%1, %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::FindBar</name>
    <message numerus="yes">
        <source>%L1 matches</source>
        <translation>
            <numerusform>%L1 match</numerusform>
            <numerusform>%L1 matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::HeldPill</name>
    <message numerus="yes">
        <source>%L1 new</source>
        <extracomment>%L1 is the number of entries that came since the table was held.</extracomment>
        <translation>
            <numerusform>%L1 new</numerusform>
            <numerusform>%L1 new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 error</numerusform>
            <numerusform>%L1 errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::MainWindow</name>
    <message numerus="yes">
        <source>Dimmed: the %n entries before and after it from %1.</source>
        <extracomment>%1 is an application, or one of its instances</extracomment>
        <translation>
            <numerusform>Dimmed: the %n entry before and after it from %1.</numerusform>
            <numerusform>Dimmed: the %n entries before and after it from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::RuleNotices</name>
    <message numerus="yes">
        <source>%L1 new entries match a rule: %2</source>
        <extracomment>%L1 is a number of entries, %2 the newest of their messages</extracomment>
        <translation>
            <numerusform>%L1 new entry matches a rule: %2</numerusform>
            <numerusform>%L1 new entries match a rule: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::ThresholdsPage</name>
    <message numerus="yes">
        <source>Saved: a minute with more than %1 %2 entries from %3 is an anomaly.</source>
        <extracomment>%1 is a number, %2 a severity, %3 a service</extracomment>
        <translation>
            <numerusform>Saved: a minute with more than %1 %2 entry from %3 is an anomaly.</numerusform>
            <numerusform>Saved: a minute with more than %1 %2 entries from %3 is an anomaly.</numerusform>
        </translation>
    </message>
</context>
</TS>
