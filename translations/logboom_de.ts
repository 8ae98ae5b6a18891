<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Logboom</name>
    <message>
        <source>Port %1 is used by %2 (process %3).</source>
        <translation>Port %1 wird von %2 benutzt (Prozess %3).</translation>
    </message>
    <message>
        <source>an address looks like 127.0.0.1 or 0.0.0.0</source>
        <translation>eine Adresse sieht aus wie 127.0.0.1 oder 0.0.0.0</translation>
    </message>
    <message>
        <source>a size looks like 1280x800</source>
        <translation>eine Größe sieht aus wie 1280x800</translation>
    </message>
    <message>
        <source>logboom serve does not know what to do with &quot;%1&quot;.</source>
        <translation>logboom serve kann mit „%1“ nichts anfangen.</translation>
    </message>
    <message>
        <source>a server&apos;s address begins with %1</source>
        <translation>die Adresse eines Servers beginnt mit %1</translation>
    </message>
    <message>
        <source>:// or </source>
        <translation>:// oder </translation>
    </message>
    <message>
        <source>it must be one of debug, info, notice, warning, error, critical</source>
        <translation>möglich sind debug, info, notice, warning, error, critical</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made.</source>
        <translation>Der Datenordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be locked: %2.</source>
        <translation>%1 kann nicht gesperrt werden: %2.</translation>
    </message>
    <message>
        <source>The data folder %1 is in use by another Logboom (process %2); end that one or choose another folder with --data.</source>
        <translation>Der Datenordner %1 wird von einem anderen Logboom benutzt (Prozess %2); beenden Sie dieses oder wählen Sie mit --data einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The ready file %1 cannot be written: %2.</source>
        <translation>Die Bereitschaftsdatei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be used: %2.</source>
        <translation>Der Datenordner %1 kann nicht benutzt werden: %2.</translation>
    </message>
    <message>
        <source>The server:
  --data DIR                 the folder of the database; &quot;:memory:&quot; keeps nothing
                             (default: a folder of its own among the user&apos;s application data)
  --http-port N              where entries are posted (default 8081; 0 = any free port)
  --ws-port N                where live entries are streamed (default 8080; 0 = any free port)
  --bind ADDRESS             listen on this address (default 127.0.0.1; any other needs an API secret)
  --api-secret-file FILE     whoever writes must send this secret (or set LOGBOOM_API_SECRET)
  --ui-secret-file FILE      whoever reads must send this secret (or set LOGBOOM_UI_SECRET)
  --retention TIME           remove entries older than, for example, 1h or 7d (default: keep all)
  --retention-basis WHICH    by the time an entry was &quot;received&quot; (default) or by its own, the &quot;event&quot;
  --retention-scope WHICH    &quot;all&quot; entries (default) or only those of the &quot;logaggregator&quot; API
  --max-size SIZE            remove the oldest entries when the database outgrows, for example, 2GB
  --max-rows N               show no more than the N newest arrivals and remove the others (default: 0, all)
  --durability HOW           &quot;full&quot; (default): an answer means that the entry is on the disk;
                             &quot;normal&quot;: it survives the end of the program, but not a power failure
  --ready-file FILE          once listening, write the addresses there as JSON</source>
        <translation>Der Server:
  --data DIR                 der Ordner der Datenbank; &quot;:memory:&quot; behält nichts
                             (Vorgabe: ein eigener Ordner bei den Anwendungsdaten des Benutzers)
  --http-port N              wohin Einträge gesendet werden (Vorgabe 8081; 0 = irgendein freier Port)
  --ws-port N                wo Einträge live gestreamt werden (Vorgabe 8080; 0 = irgendein freier Port)
  --bind ADDRESS             auf dieser Adresse lauschen (Vorgabe 127.0.0.1; jede andere braucht ein API-Geheimnis)
  --api-secret-file FILE     wer schreibt, muss dieses Geheimnis senden (oder LOGBOOM_API_SECRET setzen)
  --ui-secret-file FILE      wer liest, muss dieses Geheimnis senden (oder LOGBOOM_UI_SECRET setzen)
  --retention TIME           Einträge entfernen, die älter sind als etwa 1h oder 7d (Vorgabe: alle behalten)
  --retention-basis WHICH    nach dem Empfang des Eintrags, &quot;received&quot; (Vorgabe), oder seiner eigenen Zeit, &quot;event&quot;
  --retention-scope WHICH    &quot;all&quot;, alle Einträge (Vorgabe), oder nur die der API &quot;logaggregator&quot;
  --max-size SIZE            die ältesten Einträge entfernen, wenn die Datenbank größer wird als etwa 2GB
  --max-rows N               nur die N zuletzt empfangenen zeigen und die anderen entfernen (Vorgabe: 0, alle)
  --durability HOW           &quot;full&quot; (Vorgabe): eine Antwort heißt, dass der Eintrag auf der Festplatte ist;
                             &quot;normal&quot;: er übersteht das Ende des Programms, aber keinen Stromausfall
  --ready-file FILE          sobald es lauscht, die Adressen als JSON dorthin schreiben</translation>
    </message>
    <message>
        <source>Usage: logboom serve [OPTIONS]

Takes in log entries over HTTP and keeps them, without a window. Ctrl+C ends it; what was acknowledged is kept.
</source>
        <translation>Aufruf: logboom serve [OPTIONS]

Nimmt Log-Einträge über HTTP an und bewahrt sie auf, ohne Fenster. Strg+C beendet es; was bestätigt wurde, bleibt.
</translation>
    </message>
    <message>
        <source>Usage: logboom send [OPTIONS] [MESSAGE]

Sends one entry, or without a message each line of the standard input. A line that is a JSON object keeps its level,
message, timestamp and other known fields; any other line is the message.

  --server URL               default: the Logboom that uses the data folder, else http://127.0.0.1:8081
  --data DIR                 the data folder of that Logboom
  --app NAME                 the application&apos;s name (default &quot;shell&quot;)
  --instance NAME            which instance of it (default: the name of this computer)
  --level LEVEL              debug, info (default), notice, warning, error or critical
  --category NAME            which part of the application
  --api-secret-file FILE     the server&apos;s API secret (or set LOGBOOM_API_SECRET)</source>
        <translation>Aufruf: logboom send [OPTIONS] [MESSAGE]

Sendet einen Eintrag, oder ohne Meldung jede Zeile der Standardeingabe. Eine Zeile, die ein JSON-Objekt ist, behält
level, message, timestamp und andere bekannte Felder; jede andere Zeile ist die Meldung.

  --server URL               Vorgabe: das Logboom, das den Datenordner benutzt, sonst http://127.0.0.1:8081
  --data DIR                 der Datenordner dieses Logboom
  --app NAME                 der Name der Anwendung (Vorgabe &quot;shell&quot;)
  --instance NAME            welche Instanz davon (Vorgabe: der Name dieses Rechners)
  --level LEVEL              debug, info (Vorgabe), notice, warning, error oder critical
  --category NAME            welcher Teil der Anwendung
  --api-secret-file FILE     das API-Geheimnis des Servers (oder LOGBOOM_API_SECRET setzen)</translation>
    </message>
    <message>
        <source>Usage: logboom tail [OPTIONS] [FILTER]

Prints entries as they arrive, one line each. The filter is written as in the window, for example:
  logboom tail &apos;level&gt;=warning app:api -healthcheck&apos;

  --server URL               default: the Logboom that uses the data folder, else ws://127.0.0.1:8080
  --data DIR                 the data folder of that Logboom
  --ui SECRET                the server&apos;s UI secret (or set LOGBOOM_UI_SECRET)</source>
        <translation>Aufruf: logboom tail [OPTIONS] [FILTER]

Gibt Einträge aus, wie sie ankommen, je eine Zeile. Der Filter wird wie im Fenster geschrieben, zum Beispiel:
  logboom tail &apos;level&gt;=warning app:api -healthcheck&apos;

  --server URL               Vorgabe: das Logboom, das den Datenordner benutzt, sonst ws://127.0.0.1:8080
  --data DIR                 der Datenordner dieses Logboom
  --ui SECRET                das UI-Geheimnis des Servers (oder LOGBOOM_UI_SECRET setzen)</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>es darf nicht leer sein</translation>
    </message>
    <message>
        <source>a port is a number from 0 to 65535</source>
        <translation>ein Port ist eine Zahl von 0 bis 65535</translation>
    </message>
    <message>
        <source>a duration looks like 90s, 30m, 1h or 7d</source>
        <translation>eine Dauer sieht aus wie 90s, 30m, 1h oder 7d</translation>
    </message>
    <message>
        <source>a size looks like 500MB or 2GB</source>
        <translation>eine Größe sieht aus wie 500MB oder 2GB</translation>
    </message>
    <message>
        <source>a count is a whole number, like 1000000</source>
        <translation>eine Anzahl ist eine ganze Zahl wie 1000000</translation>
    </message>
    <message>
        <source>There is no option %1; --help lists those there are.</source>
        <translation>Eine Option %1 gibt es nicht; --help nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>Die Option %1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; will not do for %2: %3.</source>
        <translation>„%1“ passt nicht zu %2: %3.</translation>
    </message>
    <message>
        <source>it must be one of %1</source>
        <translation>möglich sind %1</translation>
    </message>
    <message>
        <source>Windows did not take the setting.</source>
        <translation>Windows hat die Einstellung nicht angenommen.</translation>
    </message>
    <message>
        <source>%1 could not be changed: %2.</source>
        <translation>%1 konnte nicht geändert werden: %2.</translation>
    </message>
    <message>
        <source>The sample could not be sent: %1.</source>
        <translation>Das Beispiel konnte nicht gesendet werden: %1.</translation>
    </message>
    <message>
        <source>The secret in %1 cannot be read: %2.</source>
        <translation>Das Geheimnis in %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The first line of %1 holds no secret.</source>
        <translation>Die erste Zeile von %1 enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>Listening on %1 lets other machines in, which needs a secret: give --api-secret-file or set LOGBOOM_API_SECRET.</source>
        <translation>Auf %1 zu lauschen lässt andere Rechner herein, und das braucht ein Geheimnis: geben Sie --api-secret-file an oder setzen Sie LOGBOOM_API_SECRET.</translation>
    </message>
    <message>
        <source>No Logboom answers at %1 (%2); start one, or name its address with --server.</source>
        <translation>Unter %1 antwortet kein Logboom (%2); starten Sie eines oder nennen Sie seine Adresse mit --server.</translation>
    </message>
    <message>
        <source>The server is too busy to take the entries in.</source>
        <translation>Der Server ist zu beschäftigt, um die Einträge anzunehmen.</translation>
    </message>
    <message>
        <source>The server refused the entries: %1 (%2).</source>
        <translation>Der Server hat die Einträge abgelehnt: %1 (%2).</translation>
    </message>
    <message>
        <source>Logboom takes in entries at %1 and streams them at %2.
Data: %3
Try it:</source>
        <translation>Logboom nimmt Einträge unter %1 an und streamt sie unter %2.
Daten: %3
Zum Ausprobieren:</translation>
    </message>
    <message>
        <source>Whoever reaches %1 can read the entries; a UI secret (--ui-secret-file) would prevent that.</source>
        <translation>Wer %1 erreicht, kann die Einträge lesen; ein UI-Geheimnis (--ui-secret-file) würde das verhindern.</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>The server closed the live stream.</source>
        <translation>Der Server hat den Live-Stream geschlossen.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written: %2.</source>
        <translation>Das Bild %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The window was not settled in time for a picture.</source>
        <translation>Das Fenster war nicht rechtzeitig für ein Bild fertig.</translation>
    </message>
    <message>
        <source>Something is still to come behind this word.</source>
        <translation>Hinter diesem Wort fehlt noch etwas.</translation>
    </message>
    <message>
        <source>This word joins two parts, but one is missing; it is searched as text.</source>
        <translation>Dieses Wort verbindet zwei Teile, aber einer fehlt; es wird als Text gesucht.</translation>
    </message>
    <message>
        <source>What is to be left out is still to come.</source>
        <translation>Was ausgeschlossen werden soll, fehlt noch.</translation>
    </message>
    <message>
        <source>Nothing follows that could be left out; it is searched as text.</source>
        <translation>Es folgt nichts, was ausgeschlossen werden könnte; es wird als Text gesucht.</translation>
    </message>
    <message>
        <source>A closing bracket is still to come.</source>
        <translation>Eine schließende Klammer fehlt noch.</translation>
    </message>
    <message>
        <source>There is nothing in the brackets; they are searched as text.</source>
        <translation>In den Klammern steht nichts; sie werden als Text gesucht.</translation>
    </message>
    <message>
        <source>There are too many brackets; this part is searched as text.</source>
        <translation>Es sind zu viele Klammern; dieser Teil wird als Text gesucht.</translation>
    </message>
    <message>
        <source>This part is not finished.</source>
        <translation>Dieser Teil ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Filters have no pipes; &quot;|&quot; is searched as text.</source>
        <translation>Filter haben keine Pipes; „|“ wird als Text gesucht.</translation>
    </message>
    <message>
        <source>A field, its operator and its value stand without spaces.</source>
        <translation>Feld, Operator und Wert stehen ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The field has no value; this part is searched as text.</source>
        <translation>Das Feld hat keinen Wert; dieser Teil wird als Text gesucht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no known field; this part is searched as text.</source>
        <translation>„%1“ ist kein bekanntes Feld; dieser Teil wird als Text gesucht.</translation>
    </message>
    <message>
        <source>No entry has two values of &quot;%1&quot;, so nothing is found.</source>
        <translation>Kein Eintrag hat zwei Werte von „%1“, daher wird nichts gefunden.</translation>
    </message>
    <message>
        <source>The regular expression is searched as text: %1.</source>
        <translation>Der reguläre Ausdruck wird als Text gesucht: %1.</translation>
    </message>
    <message>
        <source>The field has no value yet.</source>
        <translation>Das Feld hat noch keinen Wert.</translation>
    </message>
    <message>
        <source>A comparison needs one value.</source>
        <translation>Ein Vergleich braucht einen einzigen Wert.</translation>
    </message>
    <message>
        <source>There are too many regular expressions.</source>
        <translation>Es sind zu viele reguläre Ausdrücke.</translation>
    </message>
    <message>
        <source>This field is a text and has no order.</source>
        <translation>Dieses Feld ist ein Text und hat keine Reihenfolge.</translation>
    </message>
    <message>
        <source>There is no such source.</source>
        <translation>Diese Quelle gibt es nicht.</translation>
    </message>
    <message>
        <source>This field is not a text.</source>
        <translation>Dieses Feld ist kein Text.</translation>
    </message>
    <message>
        <source>There is no such level.</source>
        <translation>Diese Stufe gibt es nicht.</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>Das ist keine Zeit.</translation>
    </message>
    <message>
        <source>An age is a number with a unit: ms, s, m, h or d.</source>
        <translation>Ein Alter ist eine Zahl mit Einheit: ms, s, m, h oder d.</translation>
    </message>
    <message>
        <source>This is not a field with values.</source>
        <translation>Das ist kein Feld mit Werten.</translation>
    </message>
    <message>
        <source>There is no such flag.</source>
        <translation>Diese Markierung gibt es nicht.</translation>
    </message>
    <message>
        <source>A comparison needs a number.</source>
        <translation>Ein Vergleich braucht eine Zahl.</translation>
    </message>
    <message>
        <source>Logboom is shutting down.</source>
        <translation>Logboom wird beendet.</translation>
    </message>
    <message>
        <source>Too many entries are waiting to be stored.</source>
        <translation>Zu viele Einträge warten darauf, gespeichert zu werden.</translation>
    </message>
    <message>
        <source>The SQLite driver of Qt is not installed.</source>
        <translation>Der SQLite-Treiber von Qt ist nicht installiert.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: %2.</source>
        <translation>Die Datenbank %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>The database is in use by another program.</source>
        <translation>Die Datenbank wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The database file is damaged: %1.</source>
        <translation>Die Datenbankdatei ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>The database reports: %1.</source>
        <translation>Die Datenbank meldet: %1.</translation>
    </message>
    <message>
        <source>The time buckets have no width.</source>
        <translation>Die Zeitabschnitte haben keine Breite.</translation>
    </message>
    <message>
        <source>The database belongs to another program.</source>
        <translation>Die Datenbank gehört zu einem anderen Programm.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Logboom.</source>
        <translation>Die Datenbank wurde von einer neueren Version von Logboom geschrieben.</translation>
    </message>
    <message>
        <source>Segment %1 of the database is missing.</source>
        <translation>Segment %1 der Datenbank fehlt.</translation>
    </message>
    <message>
        <source>Segment %1 of the database is damaged.</source>
        <translation>Segment %1 der Datenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The histogram has no such range.</source>
        <translation>Das Histogramm hat keinen solchen Bereich.</translation>
    </message>
    <message>
        <source>There is already an application of this name.</source>
        <translation>Eine Anwendung dieses Namens gibt es schon.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 further anomalies</source>
        <translation>
            <numerusform>%L1 weitere Anomalie</numerusform>
            <numerusform>%L1 weitere Anomalien</numerusform>
        </translation>
    </message>
    <message>
        <source>key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>does</source>
        <translation>bewirkt</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Sending entries</source>
        <translation>Einträge senden</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Applications, thresholds and anomalies</source>
        <translation>Anwendungen, Schwellen und Anomalien</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Data, retention and safety</source>
        <translation>Daten, Aufbewahrung und Sicherheit</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Problemlösung</translation>
    </message>
    <message numerus="yes">
        <source>%L1 critical entries</source>
        <translation>
            <numerusform>%L1 kritischer Eintrag</numerusform>
            <numerusform>%L1 kritische Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 Fehler</numerusform>
            <numerusform>%L1 Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 warnings</source>
        <translation>
            <numerusform>%L1 Warnung</numerusform>
            <numerusform>%L1 Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 notices</source>
        <translation>
            <numerusform>%L1 Hinweis</numerusform>
            <numerusform>%L1 Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 info entries</source>
        <translation>
            <numerusform>%L1 Info-Eintrag</numerusform>
            <numerusform>%L1 Info-Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 debug entries</source>
        <translation>
            <numerusform>%L1 Debug-Eintrag</numerusform>
            <numerusform>%L1 Debug-Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries without a severity</source>
        <translation>
            <numerusform>%L1 Eintrag ohne Schweregrad</numerusform>
            <numerusform>%L1 Einträge ohne Schweregrad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries of severity %2</source>
        <extracomment>%L1 is a number, %2 a severity, the sender&apos;s own text</extracomment>
        <translation>
            <numerusform>%L1 Eintrag mit Schweregrad %2</numerusform>
            <numerusform>%L1 Einträge mit Schweregrad %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in a minute from %2, threshold %3</source>
        <extracomment>%1 is &quot;28 errors&quot;, %2 the service that sent them, %3 a number of entries</extracomment>
        <translation>%1 in einer Minute von %2, Schwelle %3</translation>
    </message>
    <message>
        <source>%1 times</source>
        <extracomment>How many times the threshold</extracomment>
        <translation>%1-fach</translation>
    </message>
    <message numerus="yes">
        <source>%L1 anomalies</source>
        <translation>
            <numerusform>%L1 Anomalie</numerusform>
            <numerusform>%L1 Anomalien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 new anomalies, the newest: %2.</source>
        <extracomment>%1 is the sentence of one of them</extracomment>
        <translation>
            <numerusform>%L1 neue Anomalie: %2.</numerusform>
            <numerusform>%L1 neue Anomalien, die jüngste: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>… the rest is left out</source>
        <translation>… der Rest ist weggelassen</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>A threshold needs the service whose entries it counts.</source>
        <translation>Eine Schwelle braucht den Dienst, dessen Einträge sie zählt.</translation>
    </message>
    <message>
        <source>The name of a service has at most %1 characters.</source>
        <translation>Der Name eines Dienstes hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>A threshold needs a severity, such as ERROR.</source>
        <translation>Eine Schwelle braucht einen Schweregrad wie ERROR.</translation>
    </message>
    <message>
        <source>Entries per minute is a number, 0 or more, such as 10.5.</source>
        <translation>Einträge pro Minute ist eine Zahl ab 0, etwa 10,5.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>An application needs a name.</source>
        <translation>Eine Anwendung braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters; this one has %2.</source>
        <translation>Ein Name hat höchstens %1 Zeichen; dieser hat %2.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Last %1</source>
        <extracomment>A time range; %1 is a duration, &quot;15 min&quot;</extracomment>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A time range from %1 to %2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <extracomment>%1 is a part of a filter, such as app:api</extracomment>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>The whole trace</source>
        <translation>Den ganzen Trace</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message numerus="yes">
        <source>The server refused %Ln of the entries: %1</source>
        <translation>
            <numerusform>Der Server hat %Ln der Einträge abgelehnt: %1</numerusform>
            <numerusform>Der Server hat %Ln der Einträge abgelehnt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln lines</source>
        <extracomment>A mark at the end of a row: the message has so many more lines.</extracomment>
        <translation>
            <numerusform>+%Ln Zeile</numerusform>
            <numerusform>+%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 days</source>
        <translation>
            <numerusform>%L1 Tag</numerusform>
            <numerusform>%L1 Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day on the axis of time, such as &quot;5 Nov&quot;, in the letters of QLocale::toString()</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>This page has not been translated yet.</source>
        <translation>Diese Seite ist noch nicht übersetzt.</translation>
    </message>
    <message>
        <source>%1 stays as it is: use that version again, or choose another folder with --data.</source>
        <translation>%1 bleibt, wie es ist: Verwenden Sie wieder jene Version oder wählen Sie mit --data einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The Logboom that uses the data folder does not answer: %1.</source>
        <translation>Das Logboom, das den Datenordner benutzt, antwortet nicht: %1.</translation>
    </message>
    <message>
        <source>Logboom takes in log entries over HTTP, keeps them and shows them live.

Usage:
  logboom [FILE...]          open the window, with its server; read and follow log files, or &quot;-&quot;, the standard input
  logboom serve              the server without a window
  logboom send [MESSAGE]     send one entry, or each line of the standard input
  logboom tail [FILTER]      print entries as they arrive
  logboom COMMAND --help     more about a command
  logboom --version

The window:
  --screenshot FILE          show the window, wait until it is settled, save a picture (PNG) and quit
  --size WxH                 the window&apos;s size, for example 1280x800
  --theme WHICH              &quot;light&quot;, &quot;dark&quot; or &quot;system&quot;
  --language CODE            &quot;en&quot;, &quot;de&quot;, &quot;fr&quot;, &quot;es&quot; or &quot;system&quot;
  --filter TEXT              start with this filter
</source>
        <translation>Logboom nimmt Log-Einträge über HTTP an, bewahrt sie auf und zeigt sie live.

Aufruf:
  logboom [FILE...]          das Fenster mit seinem Server; Log-Dateien oder &quot;-&quot; (Standardeingabe) lesen, ihnen folgen
  logboom serve              der Server ohne Fenster
  logboom send [MESSAGE]     einen Eintrag senden, oder jede Zeile der Standardeingabe
  logboom tail [FILTER]      Einträge ausgeben, wie sie ankommen
  logboom COMMAND --help     mehr zu einem Befehl
  logboom --version

Das Fenster:
  --screenshot FILE          das Fenster zeigen, warten, bis es zur Ruhe kommt, ein Bild (PNG) speichern und enden
  --size WxH                 die Größe des Fensters, zum Beispiel 1280x800
  --theme WHICH              &quot;light&quot;, &quot;dark&quot; oder &quot;system&quot;
  --language CODE            &quot;en&quot;, &quot;de&quot;, &quot;fr&quot;, &quot;es&quot; oder &quot;system&quot;
  --filter TEXT              mit diesem Filter beginnen
</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a command nor a file that is there; logboom --help tells what Logboom does.</source>
        <translation>„%1“ ist weder ein Befehl noch eine vorhandene Datei; logboom --help sagt, was Logboom kann.</translation>
    </message>
    <message>
        <source>%1 is text in UTF-16; Logboom reads UTF-8.</source>
        <translation>%1 ist Text in UTF-16; Logboom liest UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1 ist keine Textdatei.</translation>
    </message>
    <message>
        <source>%1 is damaged or ends too early; what could be read is shown.</source>
        <translation>%1 ist beschädigt oder endet zu früh; gezeigt wird, was lesbar war.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is a folder; Logboom opens the files in it one by one.</source>
        <translation>%1 ist ein Ordner; Logboom öffnet die Dateien darin einzeln.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read from its beginning to its end; a pipe is read with &quot;logboom -&quot;.</source>
        <translation>%1 ist keine Datei, die sich von Anfang bis Ende lesen lässt; eine Pipe liest man mit „logboom -“.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>Log-Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1: %2 % of %3</source>
        <extracomment>A file&apos;s name, a number, a size</extracomment>
        <translation>%1 wird gelesen: %2 % von %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 read.</source>
        <translation>
            <numerusform>%n Eintrag aus %1 gelesen.</numerusform>
            <numerusform>%n Einträge aus %1 gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was read before; there is nothing new in it.</source>
        <translation>%1 wurde schon gelesen und enthält nichts Neues.</translation>
    </message>
    <message>
        <source>There is nothing in %1.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>Show only this file</source>
        <translation>Nur diese Datei zeigen</translation>
    </message>
    <message>
        <source>Reading, %1 %</source>
        <translation>Wird gelesen, %1 %</translation>
    </message>
    <message>
        <source>Waiting for more</source>
        <translation>Wartet auf mehr</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>There is no such file at present</source>
        <translation>Diese Datei gibt es zurzeit nicht</translation>
    </message>
    <message>
        <source>Read to its end</source>
        <translation>Bis zum Ende gelesen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>The field has no values to choose from.</source>
        <translation>Das Feld hat keine Werte, unter denen man wählen könnte.</translation>
    </message>
    <message>
        <source>What the system opens files with</source>
        <translation>Womit das System Dateien öffnet</translation>
    </message>
    <message>
        <source>No editor is chosen yet.</source>
        <translation>Es ist noch kein Editor gewählt.</translation>
    </message>
    <message>
        <source>The template names no {file}.</source>
        <translation>In der Vorlage fehlt {file}.</translation>
    </message>
    <message>
        <source>The template knows {file}, {line} and {column}, but not %1.</source>
        <translation>Die Vorlage kennt {file}, {line} und {column}, aber nicht %1.</translation>
    </message>
    <message>
        <source>The template is no address: it begins as in vscode:// or idea://.</source>
        <translation>Die Vorlage ist keine Adresse: Eine solche beginnt wie in vscode:// oder idea://.</translation>
    </message>
    <message>
        <source>The trace tells no whole path of %1; a path mapping can complete it.</source>
        <translation>Der Stack nennt für %1 keinen vollständigen Pfad; eine Pfadzuordnung kann ihn ergänzen.</translation>
    </message>
    <message>
        <source>The template makes no address of it: %1</source>
        <translation>Die Vorlage ergibt damit keine Adresse: %1</translation>
    </message>
    <message>
        <source>A mapping is written as in /app = /home/me/shop; this is not: %1</source>
        <translation>Eine Zuordnung sieht aus wie /app = /home/me/shop; diese nicht: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n frames of libraries</source>
        <translation>
            <numerusform>%n Aufruf in Bibliotheken</numerusform>
            <numerusform>%n Aufrufe in Bibliotheken</numerusform>
        </translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>Die Notiz ist zu lang.</translation>
    </message>
    <message>
        <source>The entry is not stored any more.</source>
        <translation>Der Eintrag ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is an application, %2 one of its instances</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as curl, to post it again</source>
        <translation>Als curl kopieren, um ihn noch einmal zu senden</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 her</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 voraus</translation>
    </message>
    <message>
        <source>after %1</source>
        <extracomment>A mark at the end of a row: so long there was no entry before it.</extracomment>
        <translation>%1 Pause</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Mit Lesezeichen</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Bookmark, or take it away</source>
        <translation>Lesezeichen setzen oder wegnehmen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>503, or the disk is full</source>
        <translation>503, oder die Platte ist voll</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalien</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>By clicking</source>
        <translation>Durch Klicken</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>Rückgabewerte</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Follow and hold</source>
        <translation>Folgen und Anhalten</translation>
    </message>
    <message>
        <source>Four APIs, one store</source>
        <translation>Vier APIs, ein Speicher</translation>
    </message>
    <message>
        <source>From a program</source>
        <translation>Aus einem Programm</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>In the filter</source>
        <translation>Im Filter</translation>
    </message>
    <message>
        <source>In the histogram</source>
        <translation>Im Histogramm</translation>
    </message>
    <message>
        <source>In the lists</source>
        <translation>In den Listen</translation>
    </message>
    <message>
        <source>It speaks the wrong language</source>
        <translation>Es spricht die falsche Sprache</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>Es kommt nichts an</translation>
    </message>
    <message>
        <source>Nothing found?</source>
        <translation>Nichts gefunden?</translation>
    </message>
    <message>
        <source>Numbers and times</source>
        <translation>Zahlen und Zeiten</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatoren</translation>
    </message>
    <message>
        <source>Other machines</source>
        <translation>Andere Rechner</translation>
    </message>
    <message>
        <source>Read and filter</source>
        <translation>Lesen und filtern</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu anfangen</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>Statusleiste</translation>
    </message>
    <message>
        <source>The bar</source>
        <translation>Die Leiste</translation>
    </message>
    <message>
        <source>The data folder is in use</source>
        <translation>Der Datenordner wird benutzt</translation>
    </message>
    <message>
        <source>The data is of a newer version</source>
        <translation>Die Daten sind von einer neueren Version</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>Die Zahlen</translation>
    </message>
    <message>
        <source>The port is taken</source>
        <translation>Der Port ist belegt</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>The window is too small, or too dark</source>
        <translation>Das Fenster ist zu klein oder zu dunkel</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Times are wrong</source>
        <translation>Zeiten stimmen nicht</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Which entries they are</source>
        <translation>Welche Einträge es sind</translation>
    </message>
    <message>
        <source>Who can reach it</source>
        <translation>Wer es erreichen kann</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>Mit der Maus</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Around an entry</source>
        <translation>Rund um einen Eintrag</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>Colour labels</source>
        <translation>Farbmarken</translation>
    </message>
    <message>
        <source>Damaged segments</source>
        <translation>Beschädigte Segmente</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>In the find bar</source>
        <translation>In der Suchleiste</translation>
    </message>
    <message>
        <source>Marks beside the scroll bar</source>
        <translation>Marken neben der Bildlaufleiste</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Your editor</source>
        <translation>Ihr Editor</translation>
    </message>
    <message>
        <source>Follow a value</source>
        <translation>Einem Wert folgen</translation>
    </message>
    <message>
        <source>Follow a value over all sources</source>
        <translation>Einem Wert über alle Quellen folgen</translation>
    </message>
    <message>
        <source>All entries and the matches</source>
        <translation>Alle Einträge und die Treffer</translation>
    </message>
    <message>
        <source>Bookmarks: %L1</source>
        <translation>Lesezeichen: %L1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Run %1 begins</source>
        <extracomment>%1 is what names a run: a process number, a version</extracomment>
        <translation>Lauf %1 beginnt</translation>
    </message>
    <message>
        <source>%1 does not exist: the clocks go past it that day.</source>
        <translation>%1 gibt es nicht: An diesem Tag werden die Uhren darüber hinweg gestellt.</translation>
    </message>
    <message>
        <source>There is no day %1.</source>
        <translation>Den Tag %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>This is no time, as 10:42 or 2026-01-19 10:42 is.</source>
        <translation>Das ist keine Zeit wie 10:42 oder 2026-01-19 10:42.</translation>
    </message>
    <message>
        <source>This takes at most %L1 characters. The text was not taken.</source>
        <translation>Hier haben höchstens %L1 Zeichen Platz. Der Text wurde nicht übernommen.</translation>
    </message>
</context>
<context>
    <name>Logboom::AllEntries</name>
    <message>
        <source>All entries</source>
        <translation>Alle Einträge</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>Logboom::AnomaliesModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a sentence with the numbers, %2 a date and time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, dismissed</source>
        <translation>%1, verworfen</translation>
    </message>
</context>
<context>
    <name>Logboom::AnomaliesPage</name>
    <message>
        <source>Show dismissed</source>
        <translation>Verworfene zeigen</translation>
    </message>
    <message>
        <source>Show entries</source>
        <translation>Einträge zeigen</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalien</translation>
    </message>
    <message>
        <source>Show the entries of the anomaly</source>
        <translation>Einträge der Anomalie zeigen</translation>
    </message>
    <message>
        <source>The entries of this service around that minute (Return)</source>
        <translation>Die Einträge dieses Dienstes um diese Minute herum (Eingabetaste)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Take the dismissal back</source>
        <translation>Verwerfen zurücknehmen</translation>
    </message>
    <message>
        <source>Dismiss the anomaly</source>
        <translation>Anomalie verwerfen</translation>
    </message>
    <message>
        <source>It is an anomaly again (Delete)</source>
        <translation>Sie gilt wieder als Anomalie (Entf)</translation>
    </message>
    <message>
        <source>It is no longer listed, counted and marked (Delete)</source>
        <translation>Sie wird nicht mehr aufgeführt, gezählt und markiert (Entf)</translation>
    </message>
    <message>
        <source>No threshold is active. Set one under Thresholds, and minutes with more entries are listed here.</source>
        <translation>Keine Schwelle ist aktiv. Setzen Sie eine unter „Schwellen“, und Minuten mit mehr Einträgen stehen hier.</translation>
    </message>
    <message>
        <source>All anomalies of this range of time are dismissed.</source>
        <translation>Alle Anomalien dieses Zeitraums sind verworfen.</translation>
    </message>
    <message>
        <source>In this range of time no service was over its threshold.</source>
        <translation>In diesem Zeitraum lag kein Dienst über seiner Schwelle.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <extracomment>Back to the range of time %1, &quot;Last 15 min&quot;</extracomment>
        <translation>Zurück zu „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%L1 dismissed</source>
        <extracomment>A number of anomalies</extracomment>
        <translation>
            <numerusform>%L1 verworfen</numerusform>
            <numerusform>%L1 verworfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::AnomalyList</name>
    <message>
        <source>Anomalies</source>
        <translation>Anomalien</translation>
    </message>
    <message>
        <source>Take it back (Delete)</source>
        <translation>Zurückholen (Entf)</translation>
    </message>
    <message>
        <source>Dismiss (Delete)</source>
        <translation>Verwerfen (Entf)</translation>
    </message>
</context>
<context>
    <name>Logboom::AnomalyNotices</name>
    <message>
        <source>New anomaly</source>
        <translation>Neue Anomalie</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Logboom::ApplicationsModel</name>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
</context>
<context>
    <name>Logboom::ApplicationsPage</name>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Registered applications</source>
        <translation>Registrierte Anwendungen</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy curl line</source>
        <translation>curl-Zeile kopieren</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Name of a new application</source>
        <translation>Name einer neuen Anwendung</translation>
    </message>
    <message>
        <source>Create the application</source>
        <translation>Anwendung anlegen</translation>
    </message>
    <message>
        <source>The key goes into the header X-INGEST-KEY.</source>
        <translation>Der Schlüssel gehört in den Header X-INGEST-KEY.</translation>
    </message>
    <message>
        <source>A command that sends one event as this application.</source>
        <translation>Ein Befehl, der als diese Anwendung ein Ereignis sendet.</translation>
    </message>
    <message>
        <source>No application is registered. One is needed only for senders that use a key, by POST /apps/{id}/events; all others appear by themselves.</source>
        <translation>Keine Anwendung ist registriert. Nötig ist das nur für Absender mit Schlüssel, über POST /apps/{id}/events; alle anderen erscheinen von selbst.</translation>
    </message>
    <message>
        <source>Registered. Its key can be copied at any time.</source>
        <translation>Registriert. Ihr Schlüssel kann jederzeit kopiert werden.</translation>
    </message>
</context>
<context>
    <name>Logboom::BarChart</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Click includes %1, Alt+click excludes it</source>
        <translation>Klick nimmt %1 auf, Alt+Klick schließt es aus</translation>
    </message>
</context>
<context>
    <name>Logboom::BookmarksPage</name>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Bookmarked entries</source>
        <translation>Einträge mit Lesezeichen</translation>
    </message>
    <message>
        <source>No entry has a bookmark or a note. In the table, m sets a bookmark and M writes a note.</source>
        <translation>Kein Eintrag hat ein Lesezeichen oder eine Notiz. In der Tabelle setzt m ein Lesezeichen, und M schreibt eine Notiz.</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Show only entries with a bookmark or a note</source>
        <translation>Nur Einträge mit Lesezeichen oder Notiz zeigen</translation>
    </message>
    <message>
        <source>Remove the bookmark and the note</source>
        <translation>Lesezeichen und Notiz entfernen</translation>
    </message>
    <message>
        <source>The newest %1 of %2 are listed; the filter finds all.</source>
        <translation>Die neuesten %1 von %2 sind aufgeführt; der Filter findet alle.</translation>
    </message>
</context>
<context>
    <name>Logboom::BottomDock</name>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Open the panel</source>
        <translation>Bereich öffnen</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Bereich schließen</translation>
    </message>
</context>
<context>
    <name>Logboom::BrushBar</name>
    <message>
        <source>Zoom to range</source>
        <translation>Auf Bereich zoomen</translation>
    </message>
    <message>
        <source>Show only this range in the histogram</source>
        <translation>Nur diesen Bereich im Histogramm zeigen</translation>
    </message>
    <message>
        <source>Filter to range</source>
        <translation>Auf Bereich filtern</translation>
    </message>
    <message>
        <source>Show only entries of this range</source>
        <translation>Nur Einträge dieses Bereichs zeigen</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Bereich aufheben</translation>
    </message>
</context>
<context>
    <name>Logboom::CatalogEditor</name>
    <message>
        <source>Logboom is being closed; nothing was changed.</source>
        <translation>Logboom wird geschlossen; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>Logboom::ChartLayout</name>
    <message>
        <source>%1 · %2 %</source>
        <extracomment>A number of entries and its share of all, &quot;4,088 · 86.7 %&quot;</extracomment>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;8,412 entries of 12 applications&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <extracomment>&quot;8,412 entries of more than 500 applications&quot;</extracomment>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>%1, %2 a bar; %3 at other times</source>
        <translation>%1, %2 je Balken; %3 zu anderen Zeiten</translation>
    </message>
    <message>
        <source>%1, %2 a bar</source>
        <extracomment>&quot;8,412 entries, 10 s a bar&quot;</extracomment>
        <translation>%1, %2 je Balken</translation>
    </message>
    <message numerus="yes">
        <source>%1, the %Ln most frequent messages</source>
        <extracomment>&quot;8,412 entries, the 500 most frequent messages&quot;</extracomment>
        <translation>
            <numerusform>%1, die häufigste Meldung</numerusform>
            <numerusform>%1, die %Ln häufigsten Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln different messages</source>
        <extracomment>&quot;8,412 entries, 12 different messages&quot;</extracomment>
        <translation>
            <numerusform>%1, alle mit derselben Meldung</numerusform>
            <numerusform>%1, %Ln verschiedene Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 Fehler</numerusform>
            <numerusform>%L1 Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 applications</source>
        <translation>
            <numerusform>%L1 Anwendung</numerusform>
            <numerusform>%L1 Anwendungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries</source>
        <translation>
            <numerusform>%L1 Eintrag</numerusform>
            <numerusform>%L1 Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::ChartNumbers</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Other severities</source>
        <translation>Andere Schweregrade</translation>
    </message>
    <message>
        <source>Other times</source>
        <translation>Andere Zeiten</translation>
    </message>
    <message>
        <source>Other messages</source>
        <translation>Andere Meldungen</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>The bar of all that have no bar of their own</extracomment>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>Logboom::ChartTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>Anteil %</translation>
    </message>
    <message>
        <source>Last arrived</source>
        <translation>Zuletzt empfangen</translation>
    </message>
</context>
<context>
    <name>Logboom::ChartsPage</name>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>Nach Stufe</translation>
    </message>
    <message>
        <source>By application</source>
        <translation>Nach Anwendung</translation>
    </message>
    <message>
        <source>Top messages</source>
        <translation>Häufigste Meldungen</translation>
    </message>
    <message>
        <source>Errors by service</source>
        <translation>Fehler nach Dienst</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Chart or numbers</source>
        <translation>Diagramm oder Zahlen</translation>
    </message>
    <message>
        <source>Copy the numbers as CSV</source>
        <translation>Zahlen als CSV kopieren</translation>
    </message>
    <message>
        <source>Note on the chart</source>
        <translation>Hinweis zum Diagramm</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Zahlen des Diagramms</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>The entries could not be counted. %1</source>
        <translation>Die Einträge konnten nicht gezählt werden. %1</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Copied as CSV</source>
        <translation>Als CSV kopiert</translation>
    </message>
    <message>
        <source>No entries yet.</source>
        <translation>Noch keine Einträge.</translation>
    </message>
    <message>
        <source>No errors match the filter.</source>
        <translation>Keine Fehler passen zum Filter.</translation>
    </message>
    <message>
        <source>No entries match the filter.</source>
        <translation>Keine Einträge passen zum Filter.</translation>
    </message>
</context>
<context>
    <name>Logboom::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation>
            <numerusform>%Ln Befehl</numerusform>
            <numerusform>%Ln Befehle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::CommandsButton</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>Logboom::ComparePage</name>
    <message>
        <source>Show what is equal, too</source>
        <translation>Auch zeigen, was gleich ist</translation>
    </message>
    <message>
        <source>Two entries side by side</source>
        <translation>Zwei Einträge nebeneinander</translation>
    </message>
    <message>
        <source>The two entries say the same.</source>
        <translation>Die beiden Einträge sagen dasselbe.</translation>
    </message>
    <message>
        <source>The second: %1</source>
        <extracomment>Of the second of two entries: &quot;The second is 25 ms later.&quot;</extracomment>
        <translation>Der zweite: %1</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message numerus="yes">
        <source>%n fields differ</source>
        <translation>
            <numerusform>%n Feld ist verschieden</numerusform>
            <numerusform>%n Felder sind verschieden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Logboom::DetailHeader</name>
    <message>
        <source>Previous entry</source>
        <translation>Vorheriger Eintrag</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Nächster Eintrag</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>%1 is the instance of an application, &quot;on node-2&quot;</extracomment>
        <translation>auf %1</translation>
    </message>
</context>
<context>
    <name>Logboom::DetailPane</name>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>Wählen Sie einen Eintrag aus, um ihn ganz zu sehen.</translation>
    </message>
    <message>
        <source>Views of the entry</source>
        <translation>Ansichten des Eintrags</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Meldung kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>Logboom::EditorDialog</name>
    <message>
        <source>Editor for places in source files</source>
        <translation>Editor für Stellen im Quelltext</translation>
    </message>
    <message>
        <source>Own template</source>
        <translation>Eigene Vorlage</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Template of its address</source>
        <translation>Vorlage seiner Adresse</translation>
    </message>
    <message>
        <source>Paths of traces and where they are here</source>
        <translation>Pfade in Stacks und wo sie hier liegen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>A path that traces begin with, =, and where that is on this machine; one a line.</source>
        <translation>Womit ein Pfad im Stack beginnt, =, und wo das auf diesem Rechner liegt; eines je Zeile.</translation>
    </message>
    <message>
        <source>%1 opens %2</source>
        <translation>%1 öffnet %2</translation>
    </message>
</context>
<context>
    <name>Logboom::EmptyState</name>
    <message>
        <source>Send sample entries</source>
        <translation>Beispieleinträge senden</translation>
    </message>
    <message>
        <source>How to send the first entry</source>
        <translation>Wie der erste Eintrag gesendet wird</translation>
    </message>
    <message>
        <source>Some entries of an imagined shop, to look around with</source>
        <translation>Einige Einträge eines erfundenen Ladens, um sich umzusehen</translation>
    </message>
    <message>
        <source>Command that sends one entry</source>
        <translation>Befehl, der einen Eintrag sendet</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Pipe a program</source>
        <translation>Ausgabe eines Programms</translation>
    </message>
    <message>
        <source>Send one line</source>
        <translation>Eine Zeile senden</translation>
    </message>
    <message>
        <source>Waiting for the first entry</source>
        <translation>Warten auf den ersten Eintrag</translation>
    </message>
    <message>
        <source>No entries can arrive</source>
        <translation>Es können keine Einträge ankommen</translation>
    </message>
    <message>
        <source>Listening on %1. Send one from a terminal:</source>
        <translation>Lauscht auf %1. So senden Sie einen aus dem Terminal:</translation>
    </message>
</context>
<context>
    <name>Logboom::EntryNote</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note; Return keeps it</source>
        <translation>Notiz; Eingabetaste behält sie</translation>
    </message>
</context>
<context>
    <name>Logboom::FacetTree</name>
    <message>
        <source>included</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>outside the filter</source>
        <translation>außerhalb des Filters</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Levels and applications</source>
        <translation>Stufen und Anwendungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many applications of all are in the filter</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln entries</source>
        <translation>
            <numerusform>%1, %Ln Eintrag</numerusform>
            <numerusform>%1, %Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Click to include, Alt+click to exclude, middle click for it alone</source>
        <translation>%1
Klick nimmt auf, Alt+Klick schließt aus, Mittelklick lässt nur dies</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>Andere Werte</translation>
    </message>
    <message>
        <source>%1
Click to apply, again to take it back</source>
        <translation>%1
Klick wendet an, noch einer nimmt es zurück</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Apply, or take it back</source>
        <translation>Anwenden, oder zurücknehmen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Include, or take it back</source>
        <translation>Aufnehmen, oder zurücknehmen</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Nur dies</translation>
    </message>
    <message>
        <source>Take %1 out of the dock</source>
        <translation>%1 nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin a field …</source>
        <translation>Feld anheften …</translation>
    </message>
</context>
<context>
    <name>Logboom::FieldList</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Only entries with this value</source>
        <translation>Nur Einträge mit diesem Wert</translation>
    </message>
    <message>
        <source>Without entries with this value</source>
        <translation>Ohne Einträge mit diesem Wert</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>A column of this field</source>
        <translation>Eine Spalte aus diesem Feld</translation>
    </message>
    <message>
        <source>Follow this value over all sources</source>
        <translation>Diesem Wert über alle Quellen folgen</translation>
    </message>
</context>
<context>
    <name>Logboom::FilesModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Entries read</source>
        <translation>Gelesene Einträge</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>Logboom::FilesPage</name>
    <message>
        <source>Opened files</source>
        <translation>Geöffnete Dateien</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Show only this file</source>
        <translation>Nur diese Datei zeigen</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Nicht mehr folgen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>No file is open. Open a log with File &gt; Open, or drop it onto the window: plain text, JSON lines, or either compressed by gzip. It is followed as it grows.</source>
        <translation>Keine Datei ist offen. Öffnen Sie ein Log mit Datei &gt; Log-Datei öffnen oder ziehen Sie es auf das Fenster: reinen Text, JSON-Zeilen oder beides mit gzip gepackt. Logboom folgt ihm, während es wächst.</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen beenden</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterBar</name>
    <message>
        <source>Note on the filter</source>
        <translation>Hinweis zum Filter</translation>
    </message>
    <message>
        <source>The last valid filter stays.</source>
        <translation>Der letzte gültige Filter bleibt.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>A link; %1 is a filter text</extracomment>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterChip</name>
    <message>
        <source>Filter part %1</source>
        <extracomment>%1 is a part of the filter text</extracomment>
        <translation>Filterteil %1</translation>
    </message>
    <message>
        <source>Filter part %1, switched off</source>
        <translation>Filterteil %1, ausgeschaltet</translation>
    </message>
    <message>
        <source>Space switches it, Delete removes it, Return edits it.</source>
        <translation>Leertaste schaltet ihn, Entf entfernt ihn, Eingabetaste bearbeitet ihn.</translation>
    </message>
    <message>
        <source>%1
Click to switch off, double-click to edit</source>
        <translation>%1
Klick schaltet aus, Doppelklick bearbeitet</translation>
    </message>
    <message>
        <source>%1
Switched off; click to switch on</source>
        <translation>%1
Ausgeschaltet; Klick schaltet ein</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterCompleter</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <extracomment>%1 is a field</extracomment>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>Values of %1, counted in the newest %2 entries</source>
        <extracomment>%1 is a field, %2 a number</extracomment>
        <translation>Werte von %1, gezählt in den neuesten %2 Einträgen</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Earlier filters</source>
        <translation>Frühere Filter</translation>
    </message>
    <message>
        <source>Filter: text, field:value, /regex/</source>
        <translation>Filter: Text, Feld:Wert, /Regex/</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Text to find, field:value or /regular expression/. Down shows earlier filters, Ctrl+Space names to choose.</source>
        <translation>Gesuchter Text, Feld:Wert oder /regulärer Ausdruck/. Pfeil nach unten zeigt frühere Filter, Strg+Leertaste Namen zur Auswahl.</translation>
    </message>
</context>
<context>
    <name>Logboom::FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find: text or /regex/</source>
        <translation>Suchen: Text oder /Regex/</translation>
    </message>
    <message>
        <source>Find in view</source>
        <translation>In der Ansicht suchen</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%L1 matches</source>
        <translation>
            <numerusform>%L1 Treffer</numerusform>
            <numerusform>%L1 Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht gezählt</translation>
    </message>
    <message>
        <source>Searching … %1 %, Esc stops</source>
        <translation>Sucht … %1 %, Esc beendet es</translation>
    </message>
    <message>
        <source>%1 · no further one below, once more begins at the top</source>
        <translation>%1 · weiter unten keiner mehr, noch einmal beginnt oben</translation>
    </message>
    <message>
        <source>%1 · no further one above, once more begins at the bottom</source>
        <translation>%1 · weiter oben keiner mehr, noch einmal beginnt unten</translation>
    </message>
    <message>
        <source>searched as text: %1</source>
        <translation>als Text gesucht: %1</translation>
    </message>
    <message>
        <source>Match the case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>Which of all matches is the current one: 9 of 31</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
</context>
<context>
    <name>Logboom::GoToTimeDialog</name>
    <message>
        <source>Go to time</source>
        <translation>Gehe zu Zeit</translation>
    </message>
    <message>
        <source>A time of today, a date and time, or ISO 8601 with an offset.</source>
        <translation>Eine Uhrzeit von heute, Datum und Uhrzeit oder ISO 8601 mit Zeitzone.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
</context>
<context>
    <name>Logboom::HeldPill</name>
    <message>
        <source>no new entries</source>
        <translation>keine neuen Einträge</translation>
    </message>
    <message numerus="yes">
        <source>%L1 new</source>
        <extracomment>%L1 is the number of entries that came since the table was held.</extracomment>
        <translation>
            <numerusform>%L1 neuer</numerusform>
            <numerusform>%L1 neue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 Fehler</numerusform>
            <numerusform>%L1 Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1. Resume following</source>
        <extracomment>Read out by screen readers; %1 is &quot;held · 1,284 new · 3 errors&quot;.</extracomment>
        <translation>%1. Weiter folgen</translation>
    </message>
    <message>
        <source>Go to the newest entry and follow</source>
        <translation>Zum neuesten Eintrag gehen und folgen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>Logboom::HelpContents</name>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
</context>
<context>
    <name>Logboom::HelpText</name>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Logboom::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>%1 – Logboom guide</source>
        <extracomment>The title of the window; %1 is the title of a page</extracomment>
        <translation>%1 – Logboom-Handbuch</translation>
    </message>
</context>
<context>
    <name>Logboom::HistogramView</name>
    <message>
        <source>Leave zoom</source>
        <translation>Zoom verlassen</translation>
    </message>
    <message>
        <source>Histogram of entries over time</source>
        <translation>Histogramm der Einträge im Zeitverlauf</translation>
    </message>
    <message>
        <source>Show the whole range again (double click)</source>
        <translation>Wieder den ganzen Zeitraum zeigen (Doppelklick)</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>Keine Einträge</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>No entries.</source>
        <translation>Keine Einträge.</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>keine Einträge</translation>
    </message>
    <message>
        <source>Chosen: %1: %2.</source>
        <translation>Gewählt: %1: %2.</translation>
    </message>
    <message>
        <source>%1: %2. Arrow keys choose a range, Return zooms to it.</source>
        <translation>%1: %2. Pfeiltasten wählen einen Bereich, die Eingabetaste zoomt darauf.</translation>
    </message>
</context>
<context>
    <name>Logboom::HttpServer</name>
    <message>
        <source>Qt&apos;s HTTP server did not take the port.</source>
        <translation>Der HTTP-Server von Qt hat den Port nicht angenommen.</translation>
    </message>
</context>
<context>
    <name>Logboom::JsonView</name>
    <message>
        <source>Entry as JSON</source>
        <translation>Eintrag als JSON</translation>
    </message>
</context>
<context>
    <name>Logboom::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>Logboom::LegendItem</name>
    <message>
        <source>%1: %2
Click to include %3, Alt+click to exclude</source>
        <translation>%1: %2
Klick nimmt %3 auf, Alt+Klick schließt es aus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Logboom::LogHeader</name>
    <message>
        <source>Restore columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Column of a field …</source>
        <translation>Spalte aus einem Feld …</translation>
    </message>
    <message>
        <source>Column of a field</source>
        <translation>Spalte aus einem Feld</translation>
    </message>
    <message>
        <source>Name of the field, as in the details: status, user.id, trace</source>
        <translation>Name des Felds wie in den Details: status, user.id, trace</translation>
    </message>
</context>
<context>
    <name>Logboom::LogView</name>
    <message>
        <source>Searching …</source>
        <translation>Suche …</translation>
    </message>
    <message>
        <source>No entry matches.</source>
        <translation>Kein Eintrag passt.</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Log-Einträge</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Position among all entries</source>
        <translation>Position unter allen Einträgen</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Marks of errors, matches, bookmarks and anomalies</source>
        <translation>Marken von Fehlern, Treffern, Lesezeichen und Anomalien</translation>
    </message>
</context>
<context>
    <name>Logboom::MainWindow</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalien</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Thresholds of anomalies</source>
        <translation>Schwellen für Anomalien</translation>
    </message>
    <message>
        <source>Applications and their keys</source>
        <translation>Anwendungen und ihre Schlüssel</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>New threshold …</source>
        <translation>Neue Schwelle …</translation>
    </message>
    <message>
        <source>Switch the threshold on or off</source>
        <translation>Schwelle ein- oder ausschalten</translation>
    </message>
    <message>
        <source>New application …</source>
        <translation>Neue Anwendung …</translation>
    </message>
    <message>
        <source>Copy the key of the application</source>
        <translation>Schlüssel der Anwendung kopieren</translation>
    </message>
    <message>
        <source>Copy a curl line of the application</source>
        <translation>curl-Zeile der Anwendung kopieren</translation>
    </message>
    <message>
        <source>Show the entries of the anomaly</source>
        <translation>Einträge der Anomalie zeigen</translation>
    </message>
    <message>
        <source>Dismiss the anomaly, or take it back</source>
        <translation>Anomalie verwerfen oder zurückholen</translation>
    </message>
    <message>
        <source>Show dismissed anomalies</source>
        <translation>Verworfene Anomalien zeigen</translation>
    </message>
    <message>
        <source>Mute notifications</source>
        <translation>Benachrichtigungen stummschalten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About Logboom</source>
        <translation>Über Logboom</translation>
    </message>
    <message>
        <source>A desktop log console with an embedded server.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Eine Log-Konsole für den Desktop mit eingebautem Server.
Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Note on the server</source>
        <translation>Hinweis zum Server</translation>
    </message>
    <message>
        <source>New anomalies</source>
        <translation>Neue Anomalien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Levels and applications</source>
        <translation>Stufen und Anwendungen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Panel below the table</source>
        <translation>Bereich unter der Tabelle</translation>
    </message>
    <message>
        <source>Leave zoom of the histogram</source>
        <translation>Zoom des Histogramms verlassen</translation>
    </message>
    <message>
        <source>Larger font</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller font</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Usual font size</source>
        <translation>Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Edit the filter</source>
        <translation>Filter bearbeiten</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Only errors and worse, or all again</source>
        <translation>Nur Fehler und Schlimmeres, oder wieder alles</translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Follow the newest entries</source>
        <translation>Den neuesten Einträgen folgen</translation>
    </message>
    <message>
        <source>End, and follow</source>
        <translation>Ende, und folgen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Go to time …</source>
        <translation>Gehe zu Zeit …</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Vorheriger Fehler</translation>
    </message>
    <message>
        <source>Next warning</source>
        <translation>Nächste Warnung</translation>
    </message>
    <message>
        <source>Previous warning</source>
        <translation>Vorherige Warnung</translation>
    </message>
    <message>
        <source>Commands …</source>
        <translation>Befehle …</translation>
    </message>
    <message>
        <source>Copy the address of the server</source>
        <translation>Adresse des Servers kopieren</translation>
    </message>
    <message>
        <source>Copy the address of the live stream</source>
        <translation>Adresse des Live-Streams kopieren</translation>
    </message>
    <message>
        <source>Send sample entries</source>
        <translation>Beispieleinträge senden</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Use free ports</source>
        <translation>Freie Ports verwenden</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <extracomment>%1 is a language by its own name, &quot;Deutsch&quot;</extracomment>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Opened files</source>
        <translation>Geöffnete Dateien</translation>
    </message>
    <message>
        <source>Open a log file …</source>
        <translation>Log-Datei öffnen …</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Diese Dateien vergessen</translation>
    </message>
    <message>
        <source>Open log files</source>
        <translation>Log-Dateien öffnen</translation>
    </message>
    <message>
        <source>Logs (*.log *.log.* *.txt *.json *.jsonl *.ndjson *.gz *.out *.err syslog*)</source>
        <translation>Logs (*.log *.log.* *.txt *.json *.jsonl *.ndjson *.gz *.out *.err syslog*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Note on files</source>
        <translation>Hinweis zu Dateien</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>Editor for source files …</source>
        <translation>Editor für Quelltext …</translation>
    </message>
    <message>
        <source>Find in view …</source>
        <translation>In der Ansicht suchen …</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Offer fields or values for the filter</source>
        <translation>Felder oder Werte für den Filter anbieten</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Pin a field in the dock …</source>
        <translation>Feld links anheften …</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Fields to pin in the dock</source>
        <translation>Felder zum Anheften</translation>
    </message>
    <message>
        <source>Neighbours of the entry, whatever the filter</source>
        <translation>Nachbarn des Eintrags, was auch immer der Filter sagt</translation>
    </message>
    <message>
        <source>More neighbours</source>
        <translation>Mehr Nachbarn</translation>
    </message>
    <message>
        <source>Fewer neighbours</source>
        <translation>Weniger Nachbarn</translation>
    </message>
    <message>
        <source>The entry in the full stream, and back</source>
        <translation>Der Eintrag im ganzen Strom, und zurück</translation>
    </message>
    <message>
        <source>What surrounds the entry</source>
        <translation>Was den Eintrag umgibt</translation>
    </message>
    <message>
        <source>the earlier range</source>
        <translation>früherer Zeitraum</translation>
    </message>
    <message>
        <source>The full stream around %1.</source>
        <translation>Der ganze Strom um %1.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <extracomment>A link; %1 is a filter, or &quot;the earlier range&quot;</extracomment>
        <translation>Zurück: %1</translation>
    </message>
    <message>
        <source>Show the full stream</source>
        <translation>Den ganzen Strom zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Dimmed: the %n entries before and after it from %1.</source>
        <extracomment>%1 is an application, or one of its instances</extracomment>
        <translation>
            <numerusform>Gedämpft: %n Eintrag davor und danach von %1.</numerusform>
            <numerusform>Gedämpft: die %n Einträge davor und danach von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows more</source>
        <extracomment>%1 is a key</extracomment>
        <translation>%1 zeigt mehr</translation>
    </message>
    <message>
        <source>%1 shows fewer</source>
        <extracomment>%1 is a key</extracomment>
        <translation>%1 zeigt weniger</translation>
    </message>
    <message>
        <source>%1 takes them away</source>
        <extracomment>%1 is a key</extracomment>
        <translation>%1 nimmt sie weg</translation>
    </message>
    <message>
        <source>Another view in a tab</source>
        <translation>Weitere Ansicht in einem Reiter</translation>
    </message>
    <message>
        <source>Close the view</source>
        <translation>Ansicht schließen</translation>
    </message>
    <message>
        <source>Open the closed view again</source>
        <translation>Geschlossene Ansicht wieder öffnen</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Nächste Ansicht</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vorherige Ansicht</translation>
    </message>
    <message>
        <source>Times: clock</source>
        <translation>Zeiten: Uhrzeit</translation>
    </message>
    <message>
        <source>Times: how long ago</source>
        <translation>Zeiten: wie lange her</translation>
    </message>
    <message>
        <source>Times: since the row before</source>
        <translation>Zeiten: seit der Zeile davor</translation>
    </message>
    <message>
        <source>Times: since the marked row</source>
        <translation>Zeiten: seit der markierten Zeile</translation>
    </message>
    <message>
        <source>Times: the next way</source>
        <translation>Zeiten: die nächste Art</translation>
    </message>
    <message>
        <source>Count times from this row</source>
        <translation>Zeiten ab dieser Zeile zählen</translation>
    </message>
    <message>
        <source>Times in the local zone</source>
        <translation>Zeiten in der örtlichen Zone</translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation>Zeiten in UTC</translation>
    </message>
    <message>
        <source>Times in another zone …</source>
        <translation>Zeiten in einer anderen Zone …</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>Bookmark, or take it away</source>
        <translation>Lesezeichen setzen oder wegnehmen</translation>
    </message>
    <message>
        <source>Write a note on the entry</source>
        <translation>Notiz zum Eintrag schreiben</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Voriges Lesezeichen</translation>
    </message>
    <message>
        <source>The filter or the range of time hides this entry.</source>
        <extracomment>A link</extracomment>
        <translation>Der Filter oder der Zeitraum verbirgt diesen Eintrag.</translation>
    </message>
    <message>
        <source>Show it without them</source>
        <translation>Ohne sie zeigen</translation>
    </message>
    <message>
        <source>Note on bookmarks</source>
        <translation>Hinweis zu Lesezeichen</translation>
    </message>
    <message>
        <source>Column of a field …</source>
        <translation>Spalte aus einem Feld …</translation>
    </message>
    <message>
        <source>Colour label %1 on the selected text</source>
        <translation>Farbmarke %1 auf den ausgewählten Text</translation>
    </message>
    <message>
        <source>Remove all colour labels</source>
        <translation>Alle Farbmarken entfernen</translation>
    </message>
    <message>
        <source>Follow the selected value, or else the trace</source>
        <translation>Dem ausgewählten Wert folgen, sonst dem Trace</translation>
    </message>
    <message>
        <source>Lanes of the sources</source>
        <translation>Spuren der Quellen</translation>
    </message>
    <message>
        <source>Split: all entries above the matches</source>
        <translation>Teilen: alle Einträge über den Treffern</translation>
    </message>
    <message>
        <source>Newest entries first</source>
        <translation>Neueste Einträge zuerst</translation>
    </message>
    <message>
        <source>Start, and follow</source>
        <translation>Anfang, und folgen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Highlighting rules</source>
        <translation>Hervorhebungsregeln</translation>
    </message>
    <message>
        <source>A rule hides this entry.</source>
        <extracomment>A link</extracomment>
        <translation>Eine Regel blendet diesen Eintrag aus.</translation>
    </message>
    <message>
        <source>Show it without rules and filter</source>
        <translation>Ohne Regeln und Filter zeigen</translation>
    </message>
    <message>
        <source>Apply the rules</source>
        <translation>Regeln anwenden</translation>
    </message>
    <message>
        <source>New rule of the filter …</source>
        <translation>Neue Regel aus dem Filter …</translation>
    </message>
    <message>
        <source>Switch the rule on or off</source>
        <translation>Regel ein- oder ausschalten</translation>
    </message>
    <message>
        <source>New entries that match a rule</source>
        <translation>Neue Einträge, auf die eine Regel passt</translation>
    </message>
</context>
<context>
    <name>Logboom::MarkerBar</name>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a level, %2 a time</extracomment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>Matches at %1</source>
        <translation>Treffer um %1</translation>
    </message>
    <message>
        <source>Anomaly at %1</source>
        <translation>Anomalie um %1</translation>
    </message>
    <message>
        <source>Bookmark or note at %1</source>
        <translation>Lesezeichen oder Notiz um %1</translation>
    </message>
</context>
<context>
    <name>Logboom::MessageView</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>Logboom::RowDelegate</name>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>Logboom::RuleNotices</name>
    <message>
        <source>An entry matches a rule</source>
        <translation>Auf einen Eintrag passt eine Regel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%L1 new entries match a rule: %2</source>
        <extracomment>%L1 is a number of entries, %2 the newest of their messages</extracomment>
        <translation>
            <numerusform>Auf %L1 neuen Eintrag passt eine Regel: %2</numerusform>
            <numerusform>Auf %L1 neue Einträge passt eine Regel: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::RulesModel</name>
    <message>
        <source>In force. Space switches it off.</source>
        <translation>In Kraft. Die Leertaste schaltet sie aus.</translation>
    </message>
    <message>
        <source>Switched off. Space switches it on.</source>
        <translation>Ausgeschaltet. Die Leertaste schaltet sie ein.</translation>
    </message>
    <message>
        <source>Entries that match</source>
        <translation>Passende Einträge</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>Was aus ihnen wird</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Melden</translation>
    </message>
</context>
<context>
    <name>Logboom::RulesPage</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>Regel nach oben schieben</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>Regel nach unten schieben</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>A filter, such as level&gt;=error app:billing</source>
        <translation>Ein Filter, etwa level&gt;=error app:billing</translation>
    </message>
    <message>
        <source>Filter of the rule</source>
        <translation>Filter der Regel</translation>
    </message>
    <message>
        <source>What becomes of the entries that match</source>
        <translation>Was aus den passenden Einträgen wird</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>There is no rule. A rule colours, hides or announces the entries that its filter matches; of several colours the first one counts.</source>
        <translation>Es gibt keine Regel. Eine Regel färbt, verbirgt oder meldet die Einträge, auf die ihr Filter passt; von mehreren Farben gilt die erste.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>A rule needs a filter.</source>
        <translation>Eine Regel braucht einen Filter.</translation>
    </message>
    <message>
        <source>There are as many rules as there may be: %1.</source>
        <translation>Es gibt so viele Regeln, wie es geben darf: %1.</translation>
    </message>
</context>
<context>
    <name>Logboom::ServerCore</name>
    <message>
        <source>Logboom serves other machines only with an API secret; none is set, so it does not listen on %1.</source>
        <translation>Logboom bedient andere Rechner nur mit einem API-Geheimnis; es ist keines gesetzt, daher lauscht es nicht auf %1.</translation>
    </message>
    <message>
        <source>The HTTP server cannot listen on %1: %2.</source>
        <translation>Der HTTP-Server kann nicht auf %1 lauschen: %2.</translation>
    </message>
    <message>
        <source>The live stream cannot listen on %1: %2.</source>
        <translation>Der Live-Stream kann nicht auf %1 lauschen: %2.</translation>
    </message>
</context>
<context>
    <name>Logboom::StackPage</name>
    <message>
        <source>Note on the editor</source>
        <translation>Hinweis zum Editor</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Copy stack</source>
        <translation>Stack kopieren</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>No program of this system opens %1.</source>
        <translation>Kein Programm dieses Systems öffnet %1.</translation>
    </message>
    <message>
        <source>Choose the editor</source>
        <translation>Editor wählen</translation>
    </message>
</context>
<context>
    <name>Logboom::StackView</name>
    <message>
        <source>Frames of the stack</source>
        <translation>Aufrufe des Stacks</translation>
    </message>
</context>
<context>
    <name>Logboom::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Minutes of the range of time shown in which a service was over its threshold. Click to list them.</source>
        <translation>Minuten des gezeigten Zeitraums, in denen ein Dienst über seiner Schwelle lag. Klicken, um sie aufzulisten.</translation>
    </message>
    <message>
        <source>Entries arriving per second</source>
        <translation>Ankommende Einträge pro Sekunde</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>Received, not yet stored</source>
        <translation>Empfangen, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Entries in the database now: shown + hidden</source>
        <translation>Einträge jetzt in der Datenbank: angezeigt + verborgen</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>angezeigt</translation>
    </message>
    <message>
        <source>Stored entries that match filter and range of time</source>
        <translation>Gespeicherte Einträge, die zu Filter und Zeitraum passen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Stored entries that do not match</source>
        <translation>Gespeicherte Einträge, die nicht passen</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>damaged segments</source>
        <translation>beschädigte Segmente</translation>
    </message>
    <message>
        <source>Parts of the database that cannot be read</source>
        <translation>Teile der Datenbank, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>Size of the database on disk</source>
        <translation>Größe der Datenbank auf der Festplatte</translation>
    </message>
    <message>
        <source>Zone of the times shown</source>
        <translation>Zeitzone der gezeigten Zeiten</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>lauscht nicht</translation>
    </message>
    <message>
        <source>The server listens here. Click to copy.</source>
        <translation>Hier lauscht der Server. Klicken zum Kopieren.</translation>
    </message>
    <message>
        <source>Copy the address of the server, %1</source>
        <translation>Adresse des Servers kopieren, %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>Entries per second</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Since Logboom was started:
%1 received = %2 stored + %3 rejected + %4 waiting</source>
        <translation>Seit dem Start von Logboom:
%1 empfangen = %2 gespeichert + %3 abgelehnt + %4 wartend</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The table follows the newest entries. Click to hold.</source>
        <translation>Die Tabelle folgt den neuesten Einträgen. Klicken zum Anhalten.</translation>
    </message>
    <message>
        <source>The table holds still. Click to follow the newest entries.</source>
        <translation>Die Tabelle ist angehalten. Klicken, um den neuesten Einträgen zu folgen.</translation>
    </message>
    <message>
        <source>Many entries have to be looked at. Click to stop (Esc).</source>
        <translation>Viele Einträge sind durchzusehen. Ein Klick beendet es (Esc).</translation>
    </message>
    <message>
        <source>Searching, %1 %</source>
        <extracomment>A search goes on; %1 is a number of percent</extracomment>
        <translation>Sucht, %1 %</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>Removed from the database for their age, its size or their number</source>
        <translation>Wegen ihres Alters, der Größe der Datenbank oder ihrer Anzahl entfernt</translation>
    </message>
    <message>
        <source>opening …</source>
        <translation>wird geöffnet …</translation>
    </message>
    <message>
        <source>Entries that filter and range of time let through and a rule hides. Click for the rules.</source>
        <translation>Einträge, die Filter und Zeitraum durchlassen und eine Regel verbirgt. Klicken für die Regeln.</translation>
    </message>
    <message>
        <source>%1 hidden by rules</source>
        <extracomment>%1 is a number of entries</extracomment>
        <translation>%1 von Regeln verborgen</translation>
    </message>
</context>
<context>
    <name>Logboom::ThresholdsModel</name>
    <message>
        <source>In force. Space switches it off.</source>
        <translation>Aktiv. Die Leertaste schaltet sie aus.</translation>
    </message>
    <message>
        <source>Switched off. Space switches it on.</source>
        <translation>Ausgeschaltet. Die Leertaste schaltet sie ein.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Pro Minute</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>Logboom::ThresholdsPage</name>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Entries per minute</source>
        <translation>Einträge pro Minute</translation>
    </message>
    <message>
        <source>Only active thresholds make anomalies.</source>
        <translation>Nur aktive Schwellen ergeben Anomalien.</translation>
    </message>
    <message>
        <source>New threshold</source>
        <translation>Neue Schwelle</translation>
    </message>
    <message>
        <source>No threshold is set. A minute in which a service sends more entries of a severity than its threshold is an anomaly.</source>
        <translation>Keine Schwelle ist gesetzt. Eine Minute, in der ein Dienst mehr Einträge eines Schweregrads sendet als seine Schwelle, ist eine Anomalie.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the threshold</source>
        <translation>Schwelle speichern</translation>
    </message>
    <message>
        <source>Add the threshold</source>
        <translation>Schwelle hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Saved: a minute with more than %1 %2 entries from %3 is an anomaly.</source>
        <extracomment>%1 is a number, %2 a severity, %3 a service</extracomment>
        <translation>
            <numerusform>Gespeichert: Eine Minute mit mehr als %1 Eintrag %2 von %3 ist eine Anomalie.</numerusform>
            <numerusform>Gespeichert: Eine Minute mit mehr als %1 Einträgen %2 von %3 ist eine Anomalie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1 entries from %2 make no anomalies.</source>
        <extracomment>%1 is a severity, %2 a service</extracomment>
        <translation>Gespeichert: Einträge %1 von %2 ergeben keine Anomalien.</translation>
    </message>
</context>
<context>
    <name>Logboom::TimeScopeButton</name>
    <message>
        <source>Custom …</source>
        <translation>Eigener …</translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Zeitraum</translation>
    </message>
</context>
<context>
    <name>Logboom::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Another view</source>
        <translation>Weitere Ansicht</translation>
    </message>
</context>
<context>
    <name>Logboom::ZoneDialog</name>
    <message>
        <source>Times in another zone</source>
        <translation>Zeiten in einer anderen Zone</translation>
    </message>
    <message>
        <source>Name of the zone, or an offset</source>
        <translation>Name der Zone oder ein Abstand</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>It is %1 there.</source>
        <translation>Dort ist es %1.</translation>
    </message>
    <message>
        <source>There is no such zone.</source>
        <translation>Diese Zone gibt es nicht.</translation>
    </message>
</context>
</TS>
