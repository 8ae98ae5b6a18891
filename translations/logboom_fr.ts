<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Logboom</name>
    <message>
        <source>Port %1 is used by %2 (process %3).</source>
        <translation>Le port %1 est utilisé par %2 (processus %3).</translation>
    </message>
    <message>
        <source>an address looks like 127.0.0.1 or 0.0.0.0</source>
        <translation>une adresse ressemble à 127.0.0.1 ou 0.0.0.0</translation>
    </message>
    <message>
        <source>a size looks like 1280x800</source>
        <translation>une taille ressemble à 1280x800</translation>
    </message>
    <message>
        <source>logboom serve does not know what to do with &quot;%1&quot;.</source>
        <translation>logboom serve ne sait que faire de « %1 ».</translation>
    </message>
    <message>
        <source>a server&apos;s address begins with %1</source>
        <translation>l’adresse d’un serveur commence par %1</translation>
    </message>
    <message>
        <source>:// or </source>
        <translation>://, ou bien </translation>
    </message>
    <message>
        <source>it must be one of debug, info, notice, warning, error, critical</source>
        <translation>les valeurs possibles sont debug, info, notice, warning, error, critical</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made.</source>
        <translation>Le dossier de données %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>%1 cannot be locked: %2.</source>
        <translation>%1 ne peut pas être verrouillé : %2.</translation>
    </message>
    <message>
        <source>The data folder %1 is in use by another Logboom (process %2); end that one or choose another folder with --data.</source>
        <translation>Le dossier de données %1 est utilisé par un autre Logboom (processus %2) ; fermez celui-ci ou choisissez un autre dossier avec --data.</translation>
    </message>
    <message>
        <source>The ready file %1 cannot be written: %2.</source>
        <translation>Le fichier de disponibilité %1 ne peut pas être écrit : %2.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be used: %2.</source>
        <translation>Le dossier de données %1 ne peut pas être utilisé : %2.</translation>
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
        <translation>Le serveur&#xa0;:
  --data DIR                 le dossier de la base de données&#xa0;; &quot;:memory:&quot; ne garde rien
                             (par défaut&#xa0;: un dossier parmi les données d’application de l’utilisateur)
  --http-port N              où les entrées sont envoyées (8081 par défaut&#xa0;; 0 = n’importe quel port libre)
  --ws-port N                où les entrées sont diffusées en direct (8080 par défaut&#xa0;; 0 = un port libre)
  --bind ADDRESS             écouter sur cette adresse (127.0.0.1 par défaut&#xa0;; toute autre demande un secret d’API)
  --api-secret-file FILE     qui écrit doit envoyer ce secret (ou définir LOGBOOM_API_SECRET)
  --ui-secret-file FILE      qui lit doit envoyer ce secret (ou définir LOGBOOM_UI_SECRET)
  --retention TIME           retirer les entrées plus vieilles que, par exemple, 1h ou 7d (par défaut&#xa0;: tout garder)
  --retention-basis WHICH    selon la réception de l’entrée, &quot;received&quot; (par défaut), ou sa propre heure, &quot;event&quot;
  --retention-scope WHICH    &quot;all&quot;, toutes les entrées (par défaut), ou celles de l’API &quot;logaggregator&quot;
  --max-size SIZE            retirer les plus anciennes quand la base dépasse, par exemple, 2GB
  --max-rows N               ne montrer que les N dernières arrivées et retirer les autres (par défaut&#xa0;: 0, toutes)
  --durability HOW           &quot;full&quot; (par défaut)&#xa0;: une réponse signifie que l’entrée est sur le disque&#xa0;;
                             &quot;normal&quot;&#xa0;: elle survit à la fin du programme, mais pas à une panne de courant
  --ready-file FILE          une fois à l’écoute, y écrire les adresses en JSON</translation>
    </message>
    <message>
        <source>Usage: logboom serve [OPTIONS]

Takes in log entries over HTTP and keeps them, without a window. Ctrl+C ends it; what was acknowledged is kept.
</source>
        <translation>Utilisation&#xa0;: logboom serve [OPTIONS]

Reçoit des entrées de journal par HTTP et les conserve, sans fenêtre. Ctrl+C l’arrête&#xa0;; ce qui a été confirmé reste.
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
        <translation>Utilisation&#xa0;: logboom send [OPTIONS] [MESSAGE]

Envoie une entrée, ou sans message chaque ligne de l’entrée standard. Une ligne qui est un objet JSON garde ses champs
level, message, timestamp et les autres connus&#xa0;; toute autre ligne est le message.

  --server URL               par défaut&#xa0;: le Logboom qui utilise le dossier de données, sinon http://127.0.0.1:8081
  --data DIR                 le dossier de données de ce Logboom
  --app NAME                 le nom de l’application (&quot;shell&quot; par défaut)
  --instance NAME            quelle instance de celle-ci (par défaut&#xa0;: le nom de cet ordinateur)
  --level LEVEL              debug, info (par défaut), notice, warning, error ou critical
  --category NAME            quelle partie de l’application
  --api-secret-file FILE     le secret d’API du serveur (ou définir LOGBOOM_API_SECRET)</translation>
    </message>
    <message>
        <source>Usage: logboom tail [OPTIONS] [FILTER]

Prints entries as they arrive, one line each. The filter is written as in the window, for example:
  logboom tail &apos;level&gt;=warning app:api -healthcheck&apos;

  --server URL               default: the Logboom that uses the data folder, else ws://127.0.0.1:8080
  --data DIR                 the data folder of that Logboom
  --ui SECRET                the server&apos;s UI secret (or set LOGBOOM_UI_SECRET)</source>
        <translation>Utilisation&#xa0;: logboom tail [OPTIONS] [FILTER]

Affiche les entrées dès leur arrivée, une ligne chacune. Le filtre s’écrit comme dans la fenêtre, par exemple&#xa0;:
  logboom tail &apos;level&gt;=warning app:api -healthcheck&apos;

  --server URL               par défaut&#xa0;: le Logboom qui utilise le dossier de données, sinon ws://127.0.0.1:8080
  --data DIR                 le dossier de données de ce Logboom
  --ui SECRET                le secret d’interface du serveur (ou définir LOGBOOM_UI_SECRET)</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>il ne doit pas être vide</translation>
    </message>
    <message>
        <source>a port is a number from 0 to 65535</source>
        <translation>un port est un nombre de 0 à 65535</translation>
    </message>
    <message>
        <source>a duration looks like 90s, 30m, 1h or 7d</source>
        <translation>une durée ressemble à 90s, 30m, 1h ou 7d</translation>
    </message>
    <message>
        <source>a size looks like 500MB or 2GB</source>
        <translation>une taille ressemble à 500MB ou 2GB</translation>
    </message>
    <message>
        <source>a count is a whole number, like 1000000</source>
        <translation>une quantité est un nombre entier, comme 1000000</translation>
    </message>
    <message>
        <source>There is no option %1; --help lists those there are.</source>
        <translation>Il n’y a pas d’option %1 ; --help donne la liste des options.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>L’option %1 demande une valeur.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; will not do for %2: %3.</source>
        <translation>« %1 » ne convient pas à %2 : %3.</translation>
    </message>
    <message>
        <source>it must be one of %1</source>
        <translation>les valeurs possibles sont %1</translation>
    </message>
    <message>
        <source>Windows did not take the setting.</source>
        <translation>Windows n’a pas accepté le réglage.</translation>
    </message>
    <message>
        <source>%1 could not be changed: %2.</source>
        <translation>%1 n’a pas pu être modifié : %2.</translation>
    </message>
    <message>
        <source>The sample could not be sent: %1.</source>
        <translation>L’exemple n’a pas pu être envoyé : %1.</translation>
    </message>
    <message>
        <source>The secret in %1 cannot be read: %2.</source>
        <translation>Le secret dans %1 ne peut pas être lu : %2.</translation>
    </message>
    <message>
        <source>The first line of %1 holds no secret.</source>
        <translation>La première ligne de %1 ne contient pas de secret.</translation>
    </message>
    <message>
        <source>Listening on %1 lets other machines in, which needs a secret: give --api-secret-file or set LOGBOOM_API_SECRET.</source>
        <translation>Écouter sur %1 laisse entrer d’autres machines, ce qui demande un secret : donnez --api-secret-file ou définissez LOGBOOM_API_SECRET.</translation>
    </message>
    <message>
        <source>No Logboom answers at %1 (%2); start one, or name its address with --server.</source>
        <translation>Aucun Logboom ne répond à %1 (%2) ; démarrez-en un ou donnez son adresse avec --server.</translation>
    </message>
    <message>
        <source>The server is too busy to take the entries in.</source>
        <translation>Le serveur est trop occupé pour accepter les entrées.</translation>
    </message>
    <message>
        <source>The server refused the entries: %1 (%2).</source>
        <translation>Le serveur a refusé les entrées : %1 (%2).</translation>
    </message>
    <message>
        <source>Logboom takes in entries at %1 and streams them at %2.
Data: %3
Try it:</source>
        <translation>Logboom reçoit les entrées à %1 et les diffuse à %2.
Données : %3
Pour essayer :</translation>
    </message>
    <message>
        <source>Whoever reaches %1 can read the entries; a UI secret (--ui-secret-file) would prevent that.</source>
        <translation>Quiconque atteint %1 peut lire les entrées ; un secret d’interface (--ui-secret-file) l’empêcherait.</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Le serveur répond : %1</translation>
    </message>
    <message>
        <source>The server closed the live stream.</source>
        <translation>Le serveur a fermé le flux en direct.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written: %2.</source>
        <translation>L’image %1 ne peut pas être écrite : %2.</translation>
    </message>
    <message>
        <source>The window was not settled in time for a picture.</source>
        <translation>La fenêtre n’était pas prête à temps pour une image.</translation>
    </message>
    <message>
        <source>Something is still to come behind this word.</source>
        <translation>Il manque encore quelque chose après ce mot.</translation>
    </message>
    <message>
        <source>This word joins two parts, but one is missing; it is searched as text.</source>
        <translation>Ce mot relie deux parties, mais il en manque une ; il est cherché comme texte.</translation>
    </message>
    <message>
        <source>What is to be left out is still to come.</source>
        <translation>Il manque encore ce qui doit être exclu.</translation>
    </message>
    <message>
        <source>Nothing follows that could be left out; it is searched as text.</source>
        <translation>Rien ne suit qui puisse être exclu ; c’est cherché comme texte.</translation>
    </message>
    <message>
        <source>A closing bracket is still to come.</source>
        <translation>Il manque encore une parenthèse fermante.</translation>
    </message>
    <message>
        <source>There is nothing in the brackets; they are searched as text.</source>
        <translation>Il n’y a rien entre les parenthèses ; elles sont cherchées comme texte.</translation>
    </message>
    <message>
        <source>There are too many brackets; this part is searched as text.</source>
        <translation>Il y a trop de parenthèses ; cette partie est cherchée comme texte.</translation>
    </message>
    <message>
        <source>This part is not finished.</source>
        <translation>Cette partie n’est pas terminée.</translation>
    </message>
    <message>
        <source>Filters have no pipes; &quot;|&quot; is searched as text.</source>
        <translation>Les filtres n’ont pas de tubes ; « | » est cherché comme texte.</translation>
    </message>
    <message>
        <source>A field, its operator and its value stand without spaces.</source>
        <translation>Un champ, son opérateur et sa valeur s’écrivent sans espaces.</translation>
    </message>
    <message>
        <source>The field has no value; this part is searched as text.</source>
        <translation>Le champ n’a pas de valeur ; cette partie est cherchée comme texte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no known field; this part is searched as text.</source>
        <translation>« %1 » n’est pas un champ connu ; cette partie est cherchée comme texte.</translation>
    </message>
    <message>
        <source>No entry has two values of &quot;%1&quot;, so nothing is found.</source>
        <translation>Aucune entrée n’a deux valeurs de « %1 », donc rien n’est trouvé.</translation>
    </message>
    <message>
        <source>The regular expression is searched as text: %1.</source>
        <translation>L’expression régulière est cherchée comme texte : %1.</translation>
    </message>
    <message>
        <source>The field has no value yet.</source>
        <translation>Le champ n’a pas encore de valeur.</translation>
    </message>
    <message>
        <source>A comparison needs one value.</source>
        <translation>Une comparaison demande une seule valeur.</translation>
    </message>
    <message>
        <source>There are too many regular expressions.</source>
        <translation>Il y a trop d’expressions régulières.</translation>
    </message>
    <message>
        <source>This field is a text and has no order.</source>
        <translation>Ce champ est un texte et n’a pas d’ordre.</translation>
    </message>
    <message>
        <source>There is no such source.</source>
        <translation>Cette source n’existe pas.</translation>
    </message>
    <message>
        <source>This field is not a text.</source>
        <translation>Ce champ n’est pas un texte.</translation>
    </message>
    <message>
        <source>There is no such level.</source>
        <translation>Ce niveau n’existe pas.</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>Ce n’est pas une heure.</translation>
    </message>
    <message>
        <source>An age is a number with a unit: ms, s, m, h or d.</source>
        <translation>Un âge est un nombre avec une unité : ms, s, m, h ou d.</translation>
    </message>
    <message>
        <source>This is not a field with values.</source>
        <translation>Ce n’est pas un champ avec des valeurs.</translation>
    </message>
    <message>
        <source>There is no such flag.</source>
        <translation>Ce marqueur n’existe pas.</translation>
    </message>
    <message>
        <source>A comparison needs a number.</source>
        <translation>Une comparaison demande un nombre.</translation>
    </message>
    <message>
        <source>Logboom is shutting down.</source>
        <translation>Logboom se ferme.</translation>
    </message>
    <message>
        <source>Too many entries are waiting to be stored.</source>
        <translation>Trop d’entrées attendent d’être stockées.</translation>
    </message>
    <message>
        <source>The SQLite driver of Qt is not installed.</source>
        <translation>Le pilote SQLite de Qt n’est pas installé.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: %2.</source>
        <translation>La base de données %1 ne peut pas être ouverte : %2.</translation>
    </message>
    <message>
        <source>The database is in use by another program.</source>
        <translation>La base de données est utilisée par un autre programme.</translation>
    </message>
    <message>
        <source>The database file is damaged: %1.</source>
        <translation>Le fichier de la base de données est endommagé : %1.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The database reports: %1.</source>
        <translation>La base de données signale : %1.</translation>
    </message>
    <message>
        <source>The time buckets have no width.</source>
        <translation>Les intervalles de temps n’ont pas de largeur.</translation>
    </message>
    <message>
        <source>The database belongs to another program.</source>
        <translation>La base de données appartient à un autre programme.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Logboom.</source>
        <translation>La base de données a été écrite par une version plus récente de Logboom.</translation>
    </message>
    <message>
        <source>Segment %1 of the database is missing.</source>
        <translation>Le segment %1 de la base de données manque.</translation>
    </message>
    <message>
        <source>Segment %1 of the database is damaged.</source>
        <translation>Le segment %1 de la base de données est endommagé.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>La recherche a été arrêtée.</translation>
    </message>
    <message>
        <source>The histogram has no such range.</source>
        <translation>L’histogramme n’a pas cette plage.</translation>
    </message>
    <message>
        <source>There is already an application of this name.</source>
        <translation>Il existe déjà une application de ce nom.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 further anomalies</source>
        <translation>
            <numerusform>%L1 autre anomalie</numerusform>
            <numerusform>%L1 autres anomalies</numerusform>
        </translation>
    </message>
    <message>
        <source>key</source>
        <translation>touche</translation>
    </message>
    <message>
        <source>does</source>
        <translation>effet</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Sending entries</source>
        <translation>Envoyer des entrées</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Applications, thresholds and anomalies</source>
        <translation>Applications, seuils et anomalies</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>Data, retention and safety</source>
        <translation>Données, conservation et sécurité</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Dépannage</translation>
    </message>
    <message numerus="yes">
        <source>%L1 critical entries</source>
        <translation>
            <numerusform>%L1 entrée critique</numerusform>
            <numerusform>%L1 entrées critiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 erreur</numerusform>
            <numerusform>%L1 erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 warnings</source>
        <translation>
            <numerusform>%L1 alerte</numerusform>
            <numerusform>%L1 alertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 notices</source>
        <translation>
            <numerusform>%L1 avis</numerusform>
            <numerusform>%L1 avis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 info entries</source>
        <translation>
            <numerusform>%L1 entrée d’information</numerusform>
            <numerusform>%L1 entrées d’information</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 debug entries</source>
        <translation>
            <numerusform>%L1 entrée de débogage</numerusform>
            <numerusform>%L1 entrées de débogage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries without a severity</source>
        <translation>
            <numerusform>%L1 entrée sans gravité</numerusform>
            <numerusform>%L1 entrées sans gravité</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries of severity %2</source>
        <extracomment>%L1 is a number, %2 a severity, the sender&apos;s own text</extracomment>
        <translation>
            <numerusform>%L1 entrée de gravité %2</numerusform>
            <numerusform>%L1 entrées de gravité %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in a minute from %2, threshold %3</source>
        <extracomment>%1 is &quot;28 errors&quot;, %2 the service that sent them, %3 a number of entries</extracomment>
        <translation>%1 en une minute de %2, seuil %3</translation>
    </message>
    <message>
        <source>%1 times</source>
        <extracomment>How many times the threshold</extracomment>
        <translation>%1 fois</translation>
    </message>
    <message numerus="yes">
        <source>%L1 anomalies</source>
        <translation>
            <numerusform>%L1 anomalie</numerusform>
            <numerusform>%L1 anomalies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 new anomalies, the newest: %2.</source>
        <extracomment>%1 is the sentence of one of them</extracomment>
        <translation>
            <numerusform>%L1 nouvelle anomalie : %2.</numerusform>
            <numerusform>%L1 nouvelles anomalies, la plus récente : %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>… the rest is left out</source>
        <translation>… le reste est omis</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>A threshold needs the service whose entries it counts.</source>
        <translation>Un seuil demande le service dont il compte les entrées.</translation>
    </message>
    <message>
        <source>The name of a service has at most %1 characters.</source>
        <translation>Le nom d’un service a au plus %1 caractères.</translation>
    </message>
    <message>
        <source>A threshold needs a severity, such as ERROR.</source>
        <translation>Un seuil demande une gravité, comme ERROR.</translation>
    </message>
    <message>
        <source>Entries per minute is a number, 0 or more, such as 10.5.</source>
        <translation>Les entrées par minute sont un nombre, 0 ou plus, comme 10,5.</translation>
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
        <translation>aussitôt</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 plus tard</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 plus tôt</translation>
    </message>
    <message>
        <source>An application needs a name.</source>
        <translation>Une application demande un nom.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters; this one has %2.</source>
        <translation>Un nom a au plus %1 caractères ; celui-ci en a %2.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Last %1</source>
        <extracomment>A time range; %1 is a duration, &quot;15 min&quot;</extracomment>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A time range from %1 to %2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Only %1</source>
        <extracomment>%1 is a part of a filter, such as app:api</extracomment>
        <translation>Seulement %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Sans %1</translation>
    </message>
    <message>
        <source>The whole trace</source>
        <translation>Toute la trace</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Débogage</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message numerus="yes">
        <source>The server refused %Ln of the entries: %1</source>
        <translation>
            <numerusform>Le serveur a refusé %Ln des entrées : %1</numerusform>
            <numerusform>Le serveur a refusé %Ln des entrées : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln lines</source>
        <extracomment>A mark at the end of a row: the message has so many more lines.</extracomment>
        <translation>
            <numerusform>+%Ln ligne</numerusform>
            <numerusform>+%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 days</source>
        <translation>
            <numerusform>%L1 jour</numerusform>
            <numerusform>%L1 jours</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day on the axis of time, such as &quot;5 Nov&quot;, in the letters of QLocale::toString()</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>This page has not been translated yet.</source>
        <translation>Cette page n’est pas encore traduite.</translation>
    </message>
    <message>
        <source>%1 stays as it is: use that version again, or choose another folder with --data.</source>
        <translation>%1 reste tel quel : reprenez cette version, ou choisissez un autre dossier avec --data.</translation>
    </message>
    <message>
        <source>The Logboom that uses the data folder does not answer: %1.</source>
        <translation>Le Logboom qui utilise le dossier de données ne répond pas&#xa0;: %1.</translation>
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
        <translation>Logboom reçoit des entrées de journal par HTTP, les conserve et les montre en direct.

Utilisation&#xa0;:
  logboom [FILE...]          ouvrir la fenêtre et son serveur&#xa0;; lire et suivre des journaux, ou &quot;-&quot;, l’entrée standard
  logboom serve              le serveur sans fenêtre
  logboom send [MESSAGE]     envoyer une entrée, ou chaque ligne de l’entrée standard
  logboom tail [FILTER]      afficher les entrées à leur arrivée
  logboom COMMAND --help     en savoir plus sur une commande
  logboom --version

La fenêtre&#xa0;:
  --screenshot FILE          montrer la fenêtre, attendre qu’elle soit stable, enregistrer une image (PNG) et quitter
  --size WxH                 la taille de la fenêtre, par exemple 1280x800
  --theme WHICH              &quot;light&quot;, &quot;dark&quot; ou &quot;system&quot;
  --language CODE            &quot;en&quot;, &quot;de&quot;, &quot;fr&quot;, &quot;es&quot; ou &quot;system&quot;
  --filter TEXT              commencer par ce filtre
</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a command nor a file that is there; logboom --help tells what Logboom does.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni une commande ni un fichier existant&#xa0;; logboom --help dit ce que fait Logboom.</translation>
    </message>
    <message>
        <source>%1 is text in UTF-16; Logboom reads UTF-8.</source>
        <translation>%1 est du texte en UTF-16&#xa0;; Logboom lit l’UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1 n’est pas un fichier texte.</translation>
    </message>
    <message>
        <source>%1 is damaged or ends too early; what could be read is shown.</source>
        <translation>%1 est endommagé ou finit trop tôt&#xa0;; ce qui a pu être lu est affiché.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>%1 is a folder; Logboom opens the files in it one by one.</source>
        <translation>%1 est un dossier&#xa0;; Logboom ouvre ses fichiers un par un.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read from its beginning to its end; a pipe is read with &quot;logboom -&quot;.</source>
        <translation>%1 n’est pas un fichier lisible du début à la fin&#xa0;; un tube se lit avec «&#xa0;logboom -&#xa0;».</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 ne peut pas être ouvert&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>Fichiers de journal</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1: %2 % of %3</source>
        <extracomment>A file&apos;s name, a number, a size</extracomment>
        <translation>Lecture de %1&#xa0;: %2 % de %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 read.</source>
        <translation>
            <numerusform>%n entrée de %1 lue.</numerusform>
            <numerusform>%n entrées de %1 lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was read before; there is nothing new in it.</source>
        <translation>%1 a déjà été lu&#xa0;; il ne contient rien de nouveau.</translation>
    </message>
    <message>
        <source>There is nothing in %1.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>Show only this file</source>
        <translation>Afficher ce fichier seulement</translation>
    </message>
    <message>
        <source>Reading, %1 %</source>
        <translation>Lecture, %1 %</translation>
    </message>
    <message>
        <source>Waiting for more</source>
        <translation>Attend la suite</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>There is no such file at present</source>
        <translation>Ce fichier n’existe pas en ce moment</translation>
    </message>
    <message>
        <source>Read to its end</source>
        <translation>Lu jusqu’à la fin</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>The field has no values to choose from.</source>
        <translation>Le champ n’a pas de valeurs parmi lesquelles choisir.</translation>
    </message>
    <message>
        <source>What the system opens files with</source>
        <translation>Ce avec quoi le système ouvre les fichiers</translation>
    </message>
    <message>
        <source>No editor is chosen yet.</source>
        <translation>Aucun éditeur n’est encore choisi.</translation>
    </message>
    <message>
        <source>The template names no {file}.</source>
        <translation>Le modèle ne contient pas {file}.</translation>
    </message>
    <message>
        <source>The template knows {file}, {line} and {column}, but not %1.</source>
        <translation>Le modèle connaît {file}, {line} et {column}, mais pas %1.</translation>
    </message>
    <message>
        <source>The template is no address: it begins as in vscode:// or idea://.</source>
        <translation>Le modèle n’est pas une adresse&#xa0;: elle commence comme vscode:// ou idea://.</translation>
    </message>
    <message>
        <source>The trace tells no whole path of %1; a path mapping can complete it.</source>
        <translation>La pile ne donne pas le chemin complet de %1&#xa0;; une correspondance de chemins peut le compléter.</translation>
    </message>
    <message>
        <source>The template makes no address of it: %1</source>
        <translation>Le modèle n’en fait pas une adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>A mapping is written as in /app = /home/me/shop; this is not: %1</source>
        <translation>Une correspondance s’écrit comme /app = /home/me/shop&#xa0;; celle-ci non&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n frames of libraries</source>
        <translation>
            <numerusform>%n appel de bibliothèque</numerusform>
            <numerusform>%n appels de bibliothèques</numerusform>
        </translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>La note est trop longue.</translation>
    </message>
    <message>
        <source>The entry is not stored any more.</source>
        <translation>L’entrée n’est plus enregistrée.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is an application, %2 one of its instances</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier comme JSON</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier comme CSV</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier comme Markdown</translation>
    </message>
    <message>
        <source>Copy as curl, to post it again</source>
        <translation>Copier comme curl, pour la renvoyer</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <extracomment>A mark at the end of a row: so long there was no entry before it.</extracomment>
        <translation>après %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Marquée d’un signet</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note&#xa0;: %1</translation>
    </message>
    <message>
        <source>Bookmark, or take it away</source>
        <translation>Mettre un signet, ou l’enlever</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>503, or the disk is full</source>
        <translation>503, ou le disque est plein</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>By clicking</source>
        <translation>En cliquant</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>Codes de sortie</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Follow and hold</source>
        <translation>Suivre et retenir</translation>
    </message>
    <message>
        <source>Four APIs, one store</source>
        <translation>Quatre API, un seul stockage</translation>
    </message>
    <message>
        <source>From a program</source>
        <translation>Depuis un programme</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>En arrière-plan</translation>
    </message>
    <message>
        <source>In the filter</source>
        <translation>Dans le filtre</translation>
    </message>
    <message>
        <source>In the histogram</source>
        <translation>Dans l’histogramme</translation>
    </message>
    <message>
        <source>In the lists</source>
        <translation>Dans les listes</translation>
    </message>
    <message>
        <source>It speaks the wrong language</source>
        <translation>La langue n’est pas la bonne</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>Rien n’arrive</translation>
    </message>
    <message>
        <source>Nothing found?</source>
        <translation>Rien trouvé ?</translation>
    </message>
    <message>
        <source>Numbers and times</source>
        <translation>Nombres et heures</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Other machines</source>
        <translation>Autres machines</translation>
    </message>
    <message>
        <source>Read and filter</source>
        <translation>Lire et filtrer</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>Barre d’état</translation>
    </message>
    <message>
        <source>The bar</source>
        <translation>La barre</translation>
    </message>
    <message>
        <source>The data folder is in use</source>
        <translation>Le dossier de données est utilisé</translation>
    </message>
    <message>
        <source>The data is of a newer version</source>
        <translation>Les données viennent d’une version plus récente</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>Les chiffres</translation>
    </message>
    <message>
        <source>The port is taken</source>
        <translation>Le port est pris</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Le serveur</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La fenêtre</translation>
    </message>
    <message>
        <source>The window is too small, or too dark</source>
        <translation>La fenêtre est trop petite ou trop sombre</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Times are wrong</source>
        <translation>Les heures sont fausses</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Ce qui est lu</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Et ensuite</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Où tout se trouve</translation>
    </message>
    <message>
        <source>Which entries they are</source>
        <translation>Quelles entrées ce sont</translation>
    </message>
    <message>
        <source>Who can reach it</source>
        <translation>Qui peut y accéder</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>À la souris</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Around an entry</source>
        <translation>Autour d’une entrée</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Signets et notes</translation>
    </message>
    <message>
        <source>Colour labels</source>
        <translation>Étiquettes de couleur</translation>
    </message>
    <message>
        <source>Damaged segments</source>
        <translation>Segments endommagés</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>In the find bar</source>
        <translation>Dans la barre de recherche</translation>
    </message>
    <message>
        <source>Marks beside the scroll bar</source>
        <translation>Repères à côté de la barre de défilement</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Your editor</source>
        <translation>Votre éditeur</translation>
    </message>
    <message>
        <source>Follow a value</source>
        <translation>Suivre une valeur</translation>
    </message>
    <message>
        <source>Follow a value over all sources</source>
        <translation>Suivre une valeur dans toutes les sources</translation>
    </message>
    <message>
        <source>All entries and the matches</source>
        <translation>Toutes les entrées et les résultats</translation>
    </message>
    <message>
        <source>Bookmarks: %L1</source>
        <translation>Signets : %L1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Run %1 begins</source>
        <extracomment>%1 is what names a run: a process number, a version</extracomment>
        <translation>L’exécution %1 commence</translation>
    </message>
    <message>
        <source>%1 does not exist: the clocks go past it that day.</source>
        <translation>%1 n’existe pas : ce jour-là, les horloges passent au-delà.</translation>
    </message>
    <message>
        <source>There is no day %1.</source>
        <translation>Il n’y a pas de jour %1.</translation>
    </message>
    <message>
        <source>This is no time, as 10:42 or 2026-01-19 10:42 is.</source>
        <translation>Ce n’est pas une heure, comme 10:42 ou 2026-01-19 10:42.</translation>
    </message>
    <message>
        <source>This takes at most %L1 characters. The text was not taken.</source>
        <translation>Ce champ accepte au plus %L1 caractères. Le texte n’a pas été repris.</translation>
    </message>
</context>
<context>
    <name>Logboom::AllEntries</name>
    <message>
        <source>All entries</source>
        <translation>Toutes les entrées</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Résultats</translation>
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
        <translation>%1, ignorée</translation>
    </message>
</context>
<context>
    <name>Logboom::AnomaliesPage</name>
    <message>
        <source>Show dismissed</source>
        <translation>Afficher les ignorées</translation>
    </message>
    <message>
        <source>Show entries</source>
        <translation>Afficher les entrées</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Show the entries of the anomaly</source>
        <translation>Afficher les entrées de l’anomalie</translation>
    </message>
    <message>
        <source>The entries of this service around that minute (Return)</source>
        <translation>Les entrées de ce service autour de cette minute (Entrée)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Take the dismissal back</source>
        <translation>Ne plus ignorer</translation>
    </message>
    <message>
        <source>Dismiss the anomaly</source>
        <translation>Ignorer l’anomalie</translation>
    </message>
    <message>
        <source>It is an anomaly again (Delete)</source>
        <translation>Elle redevient une anomalie (Suppr)</translation>
    </message>
    <message>
        <source>It is no longer listed, counted and marked (Delete)</source>
        <translation>Elle n’est plus listée, comptée ni marquée (Suppr)</translation>
    </message>
    <message>
        <source>No threshold is active. Set one under Thresholds, and minutes with more entries are listed here.</source>
        <translation>Aucun seuil n’est actif. Définissez-en un sous « Seuils », et les minutes avec plus d’entrées apparaissent ici.</translation>
    </message>
    <message>
        <source>All anomalies of this range of time are dismissed.</source>
        <translation>Toutes les anomalies de cette période sont ignorées.</translation>
    </message>
    <message>
        <source>In this range of time no service was over its threshold.</source>
        <translation>Sur cette période, aucun service n’a dépassé son seuil.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <extracomment>Back to the range of time %1, &quot;Last 15 min&quot;</extracomment>
        <translation>Revenir à « %1 »</translation>
    </message>
    <message numerus="yes">
        <source>%L1 dismissed</source>
        <extracomment>A number of anomalies</extracomment>
        <translation>
            <numerusform>%L1 ignorée</numerusform>
            <numerusform>%L1 ignorées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::AnomalyList</name>
    <message>
        <source>Anomalies</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Take it back (Delete)</source>
        <translation>La rétablir (Suppr)</translation>
    </message>
    <message>
        <source>Dismiss (Delete)</source>
        <translation>Ignorer (Suppr)</translation>
    </message>
</context>
<context>
    <name>Logboom::AnomalyNotices</name>
    <message>
        <source>New anomaly</source>
        <translation>Nouvelle anomalie</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>Logboom::ApplicationsModel</name>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Enregistrée</translation>
    </message>
</context>
<context>
    <name>Logboom::ApplicationsPage</name>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Registered applications</source>
        <translation>Applications enregistrées</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>Copy curl line</source>
        <translation>Copier la ligne curl</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Name of a new application</source>
        <translation>Nom d’une nouvelle application</translation>
    </message>
    <message>
        <source>Create the application</source>
        <translation>Créer l’application</translation>
    </message>
    <message>
        <source>The key goes into the header X-INGEST-KEY.</source>
        <translation>La clé va dans l’en-tête X-INGEST-KEY.</translation>
    </message>
    <message>
        <source>A command that sends one event as this application.</source>
        <translation>Une commande qui envoie un événement au nom de cette application.</translation>
    </message>
    <message>
        <source>No application is registered. One is needed only for senders that use a key, by POST /apps/{id}/events; all others appear by themselves.</source>
        <translation>Aucune application n’est enregistrée. Il n’en faut une que pour les émetteurs qui utilisent une clé, par POST /apps/{id}/events ; toutes les autres apparaissent d’elles-mêmes.</translation>
    </message>
    <message>
        <source>Registered. Its key can be copied at any time.</source>
        <translation>Enregistrée. Sa clé peut être copiée à tout moment.</translation>
    </message>
</context>
<context>
    <name>Logboom::BarChart</name>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Click includes %1, Alt+click excludes it</source>
        <translation>Un clic inclut %1, Alt+clic l’exclut</translation>
    </message>
</context>
<context>
    <name>Logboom::BookmarksPage</name>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Bookmarked entries</source>
        <translation>Entrées avec signet</translation>
    </message>
    <message>
        <source>No entry has a bookmark or a note. In the table, m sets a bookmark and M writes a note.</source>
        <translation>Aucune entrée n’a de signet ni de note. Dans le tableau, m met un signet et M écrit une note.</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Afficher seulement celles-ci</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Show only entries with a bookmark or a note</source>
        <translation>Afficher seulement les entrées avec un signet ou une note</translation>
    </message>
    <message>
        <source>Remove the bookmark and the note</source>
        <translation>Supprimer le signet et la note</translation>
    </message>
    <message>
        <source>The newest %1 of %2 are listed; the filter finds all.</source>
        <translation>Les %1 plus récentes sur %2 sont listées&#xa0;; le filtre les trouve toutes.</translation>
    </message>
</context>
<context>
    <name>Logboom::BottomDock</name>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Open the panel</source>
        <translation>Ouvrir le panneau</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Fermer le panneau</translation>
    </message>
</context>
<context>
    <name>Logboom::BrushBar</name>
    <message>
        <source>Zoom to range</source>
        <translation>Zoomer sur la plage</translation>
    </message>
    <message>
        <source>Show only this range in the histogram</source>
        <translation>N’afficher que cette plage dans l’histogramme</translation>
    </message>
    <message>
        <source>Filter to range</source>
        <translation>Filtrer sur la plage</translation>
    </message>
    <message>
        <source>Show only entries of this range</source>
        <translation>N’afficher que les entrées de cette plage</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Effacer la plage</translation>
    </message>
</context>
<context>
    <name>Logboom::CatalogEditor</name>
    <message>
        <source>Logboom is being closed; nothing was changed.</source>
        <translation>Logboom est en cours de fermeture ; rien n’a été modifié.</translation>
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
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <extracomment>&quot;8,412 entries of more than 500 applications&quot;</extracomment>
        <translation>%1 de plus de %2</translation>
    </message>
    <message>
        <source>%1, %2 a bar; %3 at other times</source>
        <translation>%1, %2 par barre ; %3 à d’autres moments</translation>
    </message>
    <message>
        <source>%1, %2 a bar</source>
        <extracomment>&quot;8,412 entries, 10 s a bar&quot;</extracomment>
        <translation>%1, %2 par barre</translation>
    </message>
    <message numerus="yes">
        <source>%1, the %Ln most frequent messages</source>
        <extracomment>&quot;8,412 entries, the 500 most frequent messages&quot;</extracomment>
        <translation>
            <numerusform>%1, le message le plus fréquent</numerusform>
            <numerusform>%1, les %Ln messages les plus fréquents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln different messages</source>
        <extracomment>&quot;8,412 entries, 12 different messages&quot;</extracomment>
        <translation>
            <numerusform>%1, toutes du même message</numerusform>
            <numerusform>%1, %Ln messages différents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 erreur</numerusform>
            <numerusform>%L1 erreurs</numerusform>
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
            <numerusform>%L1 entrée</numerusform>
            <numerusform>%L1 entrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::ChartNumbers</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Other severities</source>
        <translation>Autres gravités</translation>
    </message>
    <message>
        <source>Other times</source>
        <translation>Autres moments</translation>
    </message>
    <message>
        <source>Other messages</source>
        <translation>Autres messages</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>The bar of all that have no bar of their own</extracomment>
        <translation>Autres</translation>
    </message>
</context>
<context>
    <name>Logboom::ChartTableModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>Part %</translation>
    </message>
    <message>
        <source>Last arrived</source>
        <translation>Dernière arrivée</translation>
    </message>
</context>
<context>
    <name>Logboom::ChartsPage</name>
    <message>
        <source>Over time</source>
        <translation>Dans le temps</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>Par niveau</translation>
    </message>
    <message>
        <source>By application</source>
        <translation>Par application</translation>
    </message>
    <message>
        <source>Top messages</source>
        <translation>Messages fréquents</translation>
    </message>
    <message>
        <source>Errors by service</source>
        <translation>Erreurs par service</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Chart or numbers</source>
        <translation>Graphique ou nombres</translation>
    </message>
    <message>
        <source>Copy the numbers as CSV</source>
        <translation>Copier les nombres en CSV</translation>
    </message>
    <message>
        <source>Note on the chart</source>
        <translation>Note sur le graphique</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Nombres du graphique</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Graphique : %1</translation>
    </message>
    <message>
        <source>The entries could not be counted. %1</source>
        <translation>Les entrées n’ont pas pu être comptées. %1</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Comptage …</translation>
    </message>
    <message>
        <source>Copied as CSV</source>
        <translation>Copié en CSV</translation>
    </message>
    <message>
        <source>No entries yet.</source>
        <translation>Pas encore d’entrées.</translation>
    </message>
    <message>
        <source>No errors match the filter.</source>
        <translation>Aucune erreur ne correspond au filtre.</translation>
    </message>
    <message>
        <source>No entries match the filter.</source>
        <translation>Aucune entrée ne correspond au filtre.</translation>
    </message>
</context>
<context>
    <name>Logboom::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Tapez une commande</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Chercher une commande</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation>
            <numerusform>%Ln commande</numerusform>
            <numerusform>%Ln commandes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::CommandsButton</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>Logboom::ComparePage</name>
    <message>
        <source>Show what is equal, too</source>
        <translation>Afficher aussi ce qui est égal</translation>
    </message>
    <message>
        <source>Two entries side by side</source>
        <translation>Deux entrées côte à côte</translation>
    </message>
    <message>
        <source>The two entries say the same.</source>
        <translation>Les deux entrées disent la même chose.</translation>
    </message>
    <message>
        <source>The second: %1</source>
        <extracomment>Of the second of two entries: &quot;The second is 25 ms later.&quot;</extracomment>
        <translation>La seconde&#xa0;: %1</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Comparaison …</translation>
    </message>
    <message numerus="yes">
        <source>%n fields differ</source>
        <translation>
            <numerusform>%n champ diffère</numerusform>
            <numerusform>%n champs diffèrent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>Logboom::DetailHeader</name>
    <message>
        <source>Previous entry</source>
        <translation>Entrée précédente</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Entrée suivante</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>%1 is the instance of an application, &quot;on node-2&quot;</extracomment>
        <translation>sur %1</translation>
    </message>
</context>
<context>
    <name>Logboom::DetailPane</name>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>Sélectionnez une entrée pour la voir en entier.</translation>
    </message>
    <message>
        <source>Views of the entry</source>
        <translation>Vues de l’entrée</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pile</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>Logboom::EditorDialog</name>
    <message>
        <source>Editor for places in source files</source>
        <translation>Éditeur pour les endroits du code source</translation>
    </message>
    <message>
        <source>Own template</source>
        <translation>Modèle personnel</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Template of its address</source>
        <translation>Modèle de son adresse</translation>
    </message>
    <message>
        <source>Paths of traces and where they are here</source>
        <translation>Chemins des piles et où ils se trouvent ici</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Chemins</translation>
    </message>
    <message>
        <source>A path that traces begin with, =, and where that is on this machine; one a line.</source>
        <translation>Le début d’un chemin des piles, =, et où cela se trouve sur cette machine&#xa0;; un par ligne.</translation>
    </message>
    <message>
        <source>%1 opens %2</source>
        <translation>%1 ouvre %2</translation>
    </message>
</context>
<context>
    <name>Logboom::EmptyState</name>
    <message>
        <source>Send sample entries</source>
        <translation>Envoyer des entrées d’exemple</translation>
    </message>
    <message>
        <source>How to send the first entry</source>
        <translation>Comment envoyer la première entrée</translation>
    </message>
    <message>
        <source>Some entries of an imagined shop, to look around with</source>
        <translation>Quelques entrées d’une boutique imaginaire, pour découvrir</translation>
    </message>
    <message>
        <source>Command that sends one entry</source>
        <translation>Commande qui envoie une entrée</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Pipe a program</source>
        <translation>Sortie d’un programme</translation>
    </message>
    <message>
        <source>Send one line</source>
        <translation>Envoyer une ligne</translation>
    </message>
    <message>
        <source>Waiting for the first entry</source>
        <translation>En attente de la première entrée</translation>
    </message>
    <message>
        <source>No entries can arrive</source>
        <translation>Aucune entrée ne peut arriver</translation>
    </message>
    <message>
        <source>Listening on %1. Send one from a terminal:</source>
        <translation>À l’écoute sur %1. Envoyez-en une depuis un terminal :</translation>
    </message>
</context>
<context>
    <name>Logboom::EntryNote</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note; Return keeps it</source>
        <translation>Note&#xa0;; Entrée la garde</translation>
    </message>
</context>
<context>
    <name>Logboom::FacetTree</name>
    <message>
        <source>included</source>
        <translation>incluse</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>exclue</translation>
    </message>
    <message>
        <source>outside the filter</source>
        <translation>hors du filtre</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Levels and applications</source>
        <translation>Niveaux et applications</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many applications of all are in the filter</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln entries</source>
        <translation>
            <numerusform>%1, %Ln entrée</numerusform>
            <numerusform>%1, %Ln entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Click to include, Alt+click to exclude, middle click for it alone</source>
        <translation>%1
Clic pour inclure, Alt+clic pour exclure, clic du milieu pour lui seul</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>Autres valeurs</translation>
    </message>
    <message>
        <source>%1
Click to apply, again to take it back</source>
        <translation>%1
Clic pour appliquer, un autre pour annuler</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>appliqué</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Apply, or take it back</source>
        <translation>Appliquer, ou annuler</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Include, or take it back</source>
        <translation>Inclure, ou annuler</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Seulement ceci</translation>
    </message>
    <message>
        <source>Take %1 out of the dock</source>
        <translation>Ne plus épingler %1</translation>
    </message>
    <message>
        <source>Pin a field …</source>
        <translation>Épingler un champ …</translation>
    </message>
</context>
<context>
    <name>Logboom::FieldList</name>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Only entries with this value</source>
        <translation>Seulement les entrées avec cette valeur</translation>
    </message>
    <message>
        <source>Without entries with this value</source>
        <translation>Sans les entrées avec cette valeur</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>A column of this field</source>
        <translation>Une colonne de ce champ</translation>
    </message>
    <message>
        <source>Follow this value over all sources</source>
        <translation>Suivre cette valeur dans toutes les sources</translation>
    </message>
</context>
<context>
    <name>Logboom::FilesModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Entries read</source>
        <translation>Entrées lues</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>Logboom::FilesPage</name>
    <message>
        <source>Opened files</source>
        <translation>Fichiers ouverts</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Ouvrir …</translation>
    </message>
    <message>
        <source>Show only this file</source>
        <translation>Afficher ce fichier seulement</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>No file is open. Open a log with File &gt; Open, or drop it onto the window: plain text, JSON lines, or either compressed by gzip. It is followed as it grows.</source>
        <translation>Aucun fichier n’est ouvert. Ouvrez un journal avec Fichier &gt; Ouvrir un fichier de journal, ou déposez-le sur la fenêtre&#xa0;: texte brut, lignes JSON, ou l’un des deux compressé par gzip. Il est suivi à mesure qu’il grandit.</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Continuer la lecture</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterBar</name>
    <message>
        <source>Note on the filter</source>
        <translation>Note sur le filtre</translation>
    </message>
    <message>
        <source>The last valid filter stays.</source>
        <translation>Le dernier filtre valide reste.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>A link; %1 is a filter text</extracomment>
        <translation>Utiliser %1</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterChip</name>
    <message>
        <source>Filter part %1</source>
        <extracomment>%1 is a part of the filter text</extracomment>
        <translation>Partie du filtre %1</translation>
    </message>
    <message>
        <source>Filter part %1, switched off</source>
        <translation>Partie du filtre %1, désactivée</translation>
    </message>
    <message>
        <source>Space switches it, Delete removes it, Return edits it.</source>
        <translation>Espace la bascule, Suppr la retire, Entrée la modifie.</translation>
    </message>
    <message>
        <source>%1
Click to switch off, double-click to edit</source>
        <translation>%1
Clic pour désactiver, double clic pour modifier</translation>
    </message>
    <message>
        <source>%1
Switched off; click to switch on</source>
        <translation>%1
Désactivée ; clic pour activer</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterCompleter</name>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <extracomment>%1 is a field</extracomment>
        <translation>Valeurs de %1</translation>
    </message>
    <message>
        <source>Values of %1, counted in the newest %2 entries</source>
        <extracomment>%1 is a field, %2 a number</extracomment>
        <translation>Valeurs de %1, comptées dans les %2 entrées les plus récentes</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Earlier filters</source>
        <translation>Filtres précédents</translation>
    </message>
    <message>
        <source>Filter: text, field:value, /regex/</source>
        <translation>Filtre : texte, champ:valeur, /regex/</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Text to find, field:value or /regular expression/. Down shows earlier filters, Ctrl+Space names to choose.</source>
        <translation>Texte à trouver, champ:valeur ou /expression régulière/. La flèche bas montre les filtres précédents, Ctrl+Espace des noms à choisir.</translation>
    </message>
</context>
<context>
    <name>Logboom::FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Find: text or /regex/</source>
        <translation>Rechercher&#xa0;: texte ou /regex/</translation>
    </message>
    <message>
        <source>Find in view</source>
        <translation>Rechercher dans la vue</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Aucun résultat</translation>
    </message>
    <message numerus="yes">
        <source>%L1 matches</source>
        <translation>
            <numerusform>%L1 résultat</numerusform>
            <numerusform>%L1 résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Comptage …</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Non compté</translation>
    </message>
    <message>
        <source>Searching … %1 %, Esc stops</source>
        <translation>Recherche … %1 %, Échap arrête</translation>
    </message>
    <message>
        <source>%1 · no further one below, once more begins at the top</source>
        <translation>%1 · aucun autre plus bas, encore une fois reprend en haut</translation>
    </message>
    <message>
        <source>%1 · no further one above, once more begins at the bottom</source>
        <translation>%1 · aucun autre plus haut, encore une fois reprend en bas</translation>
    </message>
    <message>
        <source>searched as text: %1</source>
        <translation>recherché comme texte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Match the case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>Which of all matches is the current one: 9 of 31</extracomment>
        <translation>%L1 sur %L2</translation>
    </message>
</context>
<context>
    <name>Logboom::GoToTimeDialog</name>
    <message>
        <source>Go to time</source>
        <translation>Aller à une heure</translation>
    </message>
    <message>
        <source>A time of today, a date and time, or ISO 8601 with an offset.</source>
        <translation>Une heure d’aujourd’hui, une date et une heure, ou ISO 8601 avec décalage.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
</context>
<context>
    <name>Logboom::HeldPill</name>
    <message>
        <source>no new entries</source>
        <translation>aucune nouvelle entrée</translation>
    </message>
    <message numerus="yes">
        <source>%L1 new</source>
        <extracomment>%L1 is the number of entries that came since the table was held.</extracomment>
        <translation>
            <numerusform>%L1 nouvelle</numerusform>
            <numerusform>%L1 nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 erreur</numerusform>
            <numerusform>%L1 erreurs</numerusform>
        </translation>
    </message>
    <message>
        <source>held</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>%1. Resume following</source>
        <extracomment>Read out by screen readers; %1 is &quot;held · 1,284 new · 3 errors&quot;.</extracomment>
        <translation>%1. Reprendre le suivi</translation>
    </message>
    <message>
        <source>Go to the newest entry and follow</source>
        <translation>Aller à l’entrée la plus récente et suivre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>Logboom::HelpContents</name>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Aucune page ne contient tous ces mots.</translation>
    </message>
</context>
<context>
    <name>Logboom::HelpText</name>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>Logboom::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>%1 – Logboom guide</source>
        <extracomment>The title of the window; %1 is the title of a page</extracomment>
        <translation>%1 – Guide de Logboom</translation>
    </message>
</context>
<context>
    <name>Logboom::HistogramView</name>
    <message>
        <source>Leave zoom</source>
        <translation>Quitter le zoom</translation>
    </message>
    <message>
        <source>Histogram of entries over time</source>
        <translation>Histogramme des entrées dans le temps</translation>
    </message>
    <message>
        <source>Show the whole range again (double click)</source>
        <translation>Réafficher toute la période (double clic)</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>Aucune entrée</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>No entries.</source>
        <translation>Aucune entrée.</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>aucune entrée</translation>
    </message>
    <message>
        <source>Chosen: %1: %2.</source>
        <translation>Choisi : %1 : %2.</translation>
    </message>
    <message>
        <source>%1: %2. Arrow keys choose a range, Return zooms to it.</source>
        <translation>%1 : %2. Les flèches choisissent une plage, Entrée zoome dessus.</translation>
    </message>
</context>
<context>
    <name>Logboom::HttpServer</name>
    <message>
        <source>Qt&apos;s HTTP server did not take the port.</source>
        <translation>Le serveur HTTP de Qt n’a pas accepté le port.</translation>
    </message>
</context>
<context>
    <name>Logboom::JsonView</name>
    <message>
        <source>Entry as JSON</source>
        <translation>Entrée en JSON</translation>
    </message>
</context>
<context>
    <name>Logboom::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs raccourcis</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
</context>
<context>
    <name>Logboom::LegendItem</name>
    <message>
        <source>%1: %2
Click to include %3, Alt+click to exclude</source>
        <translation>%1 : %2
Clic pour inclure %3, Alt+clic pour l’exclure</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Logboom::LogHeader</name>
    <message>
        <source>Restore columns</source>
        <translation>Rétablir les colonnes</translation>
    </message>
    <message>
        <source>Column of a field …</source>
        <translation>Colonne d’un champ …</translation>
    </message>
    <message>
        <source>Column of a field</source>
        <translation>Colonne d’un champ</translation>
    </message>
    <message>
        <source>Name of the field, as in the details: status, user.id, trace</source>
        <translation>Nom du champ, comme dans les détails&#xa0;: status, user.id, trace</translation>
    </message>
</context>
<context>
    <name>Logboom::LogView</name>
    <message>
        <source>Searching …</source>
        <translation>Recherche …</translation>
    </message>
    <message>
        <source>No entry matches.</source>
        <translation>Aucune entrée ne correspond.</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Entrées de journal</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Position among all entries</source>
        <translation>Position parmi toutes les entrées</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Ouverture …</translation>
    </message>
    <message>
        <source>Marks of errors, matches, bookmarks and anomalies</source>
        <translation>Marques des erreurs, résultats, signets et anomalies</translation>
    </message>
</context>
<context>
    <name>Logboom::MainWindow</name>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Thresholds of anomalies</source>
        <translation>Seuils des anomalies</translation>
    </message>
    <message>
        <source>Applications and their keys</source>
        <translation>Applications et leurs clés</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>New threshold …</source>
        <translation>Nouveau seuil …</translation>
    </message>
    <message>
        <source>Switch the threshold on or off</source>
        <translation>Activer ou désactiver le seuil</translation>
    </message>
    <message>
        <source>New application …</source>
        <translation>Nouvelle application …</translation>
    </message>
    <message>
        <source>Copy the key of the application</source>
        <translation>Copier la clé de l’application</translation>
    </message>
    <message>
        <source>Copy a curl line of the application</source>
        <translation>Copier une ligne curl de l’application</translation>
    </message>
    <message>
        <source>Show the entries of the anomaly</source>
        <translation>Afficher les entrées de l’anomalie</translation>
    </message>
    <message>
        <source>Dismiss the anomaly, or take it back</source>
        <translation>Ignorer l’anomalie, ou la rétablir</translation>
    </message>
    <message>
        <source>Show dismissed anomalies</source>
        <translation>Afficher les anomalies ignorées</translation>
    </message>
    <message>
        <source>Mute notifications</source>
        <translation>Couper les notifications</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>About Logboom</source>
        <translation>À propos de Logboom</translation>
    </message>
    <message>
        <source>A desktop log console with an embedded server.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Une console de journaux pour le bureau, avec un serveur intégré.
Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Note on the server</source>
        <translation>Note sur le serveur</translation>
    </message>
    <message>
        <source>New anomalies</source>
        <translation>Nouvelles anomalies</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Levels and applications</source>
        <translation>Niveaux et applications</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Panel below the table</source>
        <translation>Panneau sous le tableau</translation>
    </message>
    <message>
        <source>Leave zoom of the histogram</source>
        <translation>Quitter le zoom de l’histogramme</translation>
    </message>
    <message>
        <source>Larger font</source>
        <translation>Police plus grande</translation>
    </message>
    <message>
        <source>Smaller font</source>
        <translation>Police plus petite</translation>
    </message>
    <message>
        <source>Usual font size</source>
        <translation>Taille de police habituelle</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Thème du système</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Edit the filter</source>
        <translation>Modifier le filtre</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Only errors and worse, or all again</source>
        <translation>Seulement les erreurs et pire, ou tout à nouveau</translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation>Période : %1</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Follow the newest entries</source>
        <translation>Suivre les entrées les plus récentes</translation>
    </message>
    <message>
        <source>End, and follow</source>
        <translation>Fin, et suivre</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Go to time …</source>
        <translation>Aller à une heure …</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Erreur suivante</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Erreur précédente</translation>
    </message>
    <message>
        <source>Next warning</source>
        <translation>Alerte suivante</translation>
    </message>
    <message>
        <source>Previous warning</source>
        <translation>Alerte précédente</translation>
    </message>
    <message>
        <source>Commands …</source>
        <translation>Commandes …</translation>
    </message>
    <message>
        <source>Copy the address of the server</source>
        <translation>Copier l’adresse du serveur</translation>
    </message>
    <message>
        <source>Copy the address of the live stream</source>
        <translation>Copier l’adresse du flux en direct</translation>
    </message>
    <message>
        <source>Send sample entries</source>
        <translation>Envoyer des entrées d’exemple</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Démarrer à l’ouverture de session</translation>
    </message>
    <message>
        <source>Use free ports</source>
        <translation>Utiliser des ports libres</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <extracomment>%1 is a language by its own name, &quot;Deutsch&quot;</extracomment>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue : %1</translation>
    </message>
    <message>
        <source>Opened files</source>
        <translation>Fichiers ouverts</translation>
    </message>
    <message>
        <source>Open a log file …</source>
        <translation>Ouvrir un fichier de journal …</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Oublier ces fichiers</translation>
    </message>
    <message>
        <source>Open log files</source>
        <translation>Ouvrir des fichiers de journal</translation>
    </message>
    <message>
        <source>Logs (*.log *.log.* *.txt *.json *.jsonl *.ndjson *.gz *.out *.err syslog*)</source>
        <translation>Journaux (*.log *.log.* *.txt *.json *.jsonl *.ndjson *.gz *.out *.err syslog*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Note on files</source>
        <translation>Remarque sur les fichiers</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>Editor for source files …</source>
        <translation>Éditeur pour le code source …</translation>
    </message>
    <message>
        <source>Find in view …</source>
        <translation>Rechercher dans la vue …</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Offer fields or values for the filter</source>
        <translation>Proposer des champs ou des valeurs pour le filtre</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Pin a field in the dock …</source>
        <translation>Épingler un champ à gauche …</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Fields to pin in the dock</source>
        <translation>Champs à épingler</translation>
    </message>
    <message>
        <source>Neighbours of the entry, whatever the filter</source>
        <translation>Voisines de l’entrée, quel que soit le filtre</translation>
    </message>
    <message>
        <source>More neighbours</source>
        <translation>Plus de voisines</translation>
    </message>
    <message>
        <source>Fewer neighbours</source>
        <translation>Moins de voisines</translation>
    </message>
    <message>
        <source>The entry in the full stream, and back</source>
        <translation>L’entrée dans le flux complet, et retour</translation>
    </message>
    <message>
        <source>What surrounds the entry</source>
        <translation>Ce qui entoure l’entrée</translation>
    </message>
    <message>
        <source>the earlier range</source>
        <translation>la période précédente</translation>
    </message>
    <message>
        <source>The full stream around %1.</source>
        <translation>Le flux complet autour de %1.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <extracomment>A link; %1 is a filter, or &quot;the earlier range&quot;</extracomment>
        <translation>Retour à %1</translation>
    </message>
    <message>
        <source>Show the full stream</source>
        <translation>Afficher le flux complet</translation>
    </message>
    <message numerus="yes">
        <source>Dimmed: the %n entries before and after it from %1.</source>
        <extracomment>%1 is an application, or one of its instances</extracomment>
        <translation>
            <numerusform>Estompées&#xa0;: %n entrée avant et après, de %1.</numerusform>
            <numerusform>Estompées&#xa0;: les %n entrées avant et après, de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows more</source>
        <extracomment>%1 is a key</extracomment>
        <translation>%1 en montre plus</translation>
    </message>
    <message>
        <source>%1 shows fewer</source>
        <extracomment>%1 is a key</extracomment>
        <translation>%1 en montre moins</translation>
    </message>
    <message>
        <source>%1 takes them away</source>
        <extracomment>%1 is a key</extracomment>
        <translation>%1 les retire</translation>
    </message>
    <message>
        <source>Another view in a tab</source>
        <translation>Une autre vue dans un onglet</translation>
    </message>
    <message>
        <source>Close the view</source>
        <translation>Fermer la vue</translation>
    </message>
    <message>
        <source>Open the closed view again</source>
        <translation>Rouvrir la vue fermée</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vue suivante</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vue précédente</translation>
    </message>
    <message>
        <source>Times: clock</source>
        <translation>Heures&#xa0;: horloge</translation>
    </message>
    <message>
        <source>Times: how long ago</source>
        <translation>Heures&#xa0;: depuis combien de temps</translation>
    </message>
    <message>
        <source>Times: since the row before</source>
        <translation>Heures&#xa0;: depuis la ligne précédente</translation>
    </message>
    <message>
        <source>Times: since the marked row</source>
        <translation>Heures&#xa0;: depuis la ligne marquée</translation>
    </message>
    <message>
        <source>Times: the next way</source>
        <translation>Heures&#xa0;: la façon suivante</translation>
    </message>
    <message>
        <source>Count times from this row</source>
        <translation>Compter les heures depuis cette ligne</translation>
    </message>
    <message>
        <source>Times in the local zone</source>
        <translation>Heures du fuseau local</translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation>Heures en UTC</translation>
    </message>
    <message>
        <source>Times in another zone …</source>
        <translation>Heures d’un autre fuseau …</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Signets et notes</translation>
    </message>
    <message>
        <source>Bookmark, or take it away</source>
        <translation>Mettre un signet, ou l’enlever</translation>
    </message>
    <message>
        <source>Write a note on the entry</source>
        <translation>Écrire une note sur l’entrée</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Signet suivant</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Signet précédent</translation>
    </message>
    <message>
        <source>The filter or the range of time hides this entry.</source>
        <extracomment>A link</extracomment>
        <translation>Le filtre ou la plage de temps cache cette entrée.</translation>
    </message>
    <message>
        <source>Show it without them</source>
        <translation>L’afficher sans eux</translation>
    </message>
    <message>
        <source>Note on bookmarks</source>
        <translation>Remarque sur les signets</translation>
    </message>
    <message>
        <source>Column of a field …</source>
        <translation>Colonne d’un champ …</translation>
    </message>
    <message>
        <source>Colour label %1 on the selected text</source>
        <translation>Étiquette de couleur %1 sur le texte sélectionné</translation>
    </message>
    <message>
        <source>Remove all colour labels</source>
        <translation>Supprimer toutes les étiquettes de couleur</translation>
    </message>
    <message>
        <source>Follow the selected value, or else the trace</source>
        <translation>Suivre la valeur sélectionnée, sinon la trace</translation>
    </message>
    <message>
        <source>Lanes of the sources</source>
        <translation>Couloirs des sources</translation>
    </message>
    <message>
        <source>Split: all entries above the matches</source>
        <translation>Diviser : toutes les entrées au-dessus des résultats</translation>
    </message>
    <message>
        <source>Newest entries first</source>
        <translation>Les entrées les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Start, and follow</source>
        <translation>Début, et suivre</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Highlighting rules</source>
        <translation>Règles de mise en évidence</translation>
    </message>
    <message>
        <source>A rule hides this entry.</source>
        <extracomment>A link</extracomment>
        <translation>Une règle masque cette entrée.</translation>
    </message>
    <message>
        <source>Show it without rules and filter</source>
        <translation>L’afficher sans règles ni filtre</translation>
    </message>
    <message>
        <source>Apply the rules</source>
        <translation>Appliquer les règles</translation>
    </message>
    <message>
        <source>New rule of the filter …</source>
        <translation>Nouvelle règle à partir du filtre …</translation>
    </message>
    <message>
        <source>Switch the rule on or off</source>
        <translation>Activer ou désactiver la règle</translation>
    </message>
    <message>
        <source>New entries that match a rule</source>
        <translation>Nouvelles entrées qui correspondent à une règle</translation>
    </message>
</context>
<context>
    <name>Logboom::MarkerBar</name>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a level, %2 a time</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Matches at %1</source>
        <translation>Résultats à %1</translation>
    </message>
    <message>
        <source>Anomaly at %1</source>
        <translation>Anomalie à %1</translation>
    </message>
    <message>
        <source>Bookmark or note at %1</source>
        <translation>Signet ou note à %1</translation>
    </message>
</context>
<context>
    <name>Logboom::MessageView</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>Logboom::RowDelegate</name>
    <message>
        <source>run %1</source>
        <translation>exécution %1</translation>
    </message>
</context>
<context>
    <name>Logboom::RuleNotices</name>
    <message>
        <source>An entry matches a rule</source>
        <translation>Une entrée correspond à une règle</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>%L1 new entries match a rule: %2</source>
        <extracomment>%L1 is a number of entries, %2 the newest of their messages</extracomment>
        <translation>
            <numerusform>%L1 nouvelle entrée correspond à une règle&#xa0;: %2</numerusform>
            <numerusform>%L1 nouvelles entrées correspondent à une règle&#xa0;: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::RulesModel</name>
    <message>
        <source>In force. Space switches it off.</source>
        <translation>En vigueur. La barre d’espace la désactive.</translation>
    </message>
    <message>
        <source>Switched off. Space switches it on.</source>
        <translation>Désactivée. La barre d’espace l’active.</translation>
    </message>
    <message>
        <source>Entries that match</source>
        <translation>Entrées qui correspondent</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>Ce qu’elles deviennent</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Couleur %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Annoncer</translation>
    </message>
</context>
<context>
    <name>Logboom::RulesPage</name>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>Monter la règle</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>Descendre la règle</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Supprimer la règle</translation>
    </message>
    <message>
        <source>A filter, such as level&gt;=error app:billing</source>
        <translation>Un filtre, par exemple level&gt;=error app:billing</translation>
    </message>
    <message>
        <source>Filter of the rule</source>
        <translation>Filtre de la règle</translation>
    </message>
    <message>
        <source>What becomes of the entries that match</source>
        <translation>Ce que deviennent les entrées qui correspondent</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>There is no rule. A rule colours, hides or announces the entries that its filter matches; of several colours the first one counts.</source>
        <translation>Il n’y a pas de règle. Une règle colore, masque ou annonce les entrées qui correspondent à son filtre&#xa0;; de plusieurs couleurs, la première compte.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Enregistrer la règle</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Ajouter la règle</translation>
    </message>
    <message>
        <source>A rule needs a filter.</source>
        <translation>Une règle a besoin d’un filtre.</translation>
    </message>
    <message>
        <source>There are as many rules as there may be: %1.</source>
        <translation>Il y a autant de règles qu’il peut y en avoir&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Logboom::ServerCore</name>
    <message>
        <source>Logboom serves other machines only with an API secret; none is set, so it does not listen on %1.</source>
        <translation>Logboom ne sert d’autres machines qu’avec un secret d’API ; aucun n’est défini, il n’écoute donc pas sur %1.</translation>
    </message>
    <message>
        <source>The HTTP server cannot listen on %1: %2.</source>
        <translation>Le serveur HTTP ne peut pas écouter sur %1 : %2.</translation>
    </message>
    <message>
        <source>The live stream cannot listen on %1: %2.</source>
        <translation>Le flux en direct ne peut pas écouter sur %1 : %2.</translation>
    </message>
</context>
<context>
    <name>Logboom::StackPage</name>
    <message>
        <source>Note on the editor</source>
        <translation>Remarque sur l’éditeur</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Ouvrir dans l’éditeur</translation>
    </message>
    <message>
        <source>Copy stack</source>
        <translation>Copier la pile</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pile</translation>
    </message>
    <message>
        <source>No program of this system opens %1.</source>
        <translation>Aucun programme de ce système n’ouvre %1.</translation>
    </message>
    <message>
        <source>Choose the editor</source>
        <translation>Choisir l’éditeur</translation>
    </message>
</context>
<context>
    <name>Logboom::StackView</name>
    <message>
        <source>Frames of the stack</source>
        <translation>Appels de la pile</translation>
    </message>
</context>
<context>
    <name>Logboom::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Minutes of the range of time shown in which a service was over its threshold. Click to list them.</source>
        <translation>Minutes de la période affichée où un service a dépassé son seuil. Cliquez pour en voir la liste.</translation>
    </message>
    <message>
        <source>Entries arriving per second</source>
        <translation>Entrées reçues par seconde</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçues</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Received, not yet stored</source>
        <translation>Reçues, pas encore stockées</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>refusées</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>stockées</translation>
    </message>
    <message>
        <source>Entries in the database now: shown + hidden</source>
        <translation>Entrées présentes dans la base : affichées + masquées</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affichées</translation>
    </message>
    <message>
        <source>Stored entries that match filter and range of time</source>
        <translation>Entrées stockées qui correspondent au filtre et à la période</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masquées</translation>
    </message>
    <message>
        <source>Stored entries that do not match</source>
        <translation>Entrées stockées qui ne correspondent pas</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>retirées</translation>
    </message>
    <message>
        <source>damaged segments</source>
        <translation>segments endommagés</translation>
    </message>
    <message>
        <source>Parts of the database that cannot be read</source>
        <translation>Parties de la base qui ne peuvent pas être lues</translation>
    </message>
    <message>
        <source>Size of the database on disk</source>
        <translation>Taille de la base sur le disque</translation>
    </message>
    <message>
        <source>Zone of the times shown</source>
        <translation>Fuseau des heures affichées</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>pas à l’écoute</translation>
    </message>
    <message>
        <source>The server listens here. Click to copy.</source>
        <translation>Le serveur écoute ici. Cliquez pour copier.</translation>
    </message>
    <message>
        <source>Copy the address of the server, %1</source>
        <translation>Copier l’adresse du serveur, %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>Entries per second</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Since Logboom was started:
%1 received = %2 stored + %3 rejected + %4 waiting</source>
        <translation>Depuis le démarrage de Logboom :
%1 reçues = %2 stockées + %3 refusées + %4 en attente</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>En pause à %1</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>The table follows the newest entries. Click to hold.</source>
        <translation>Le tableau suit les entrées les plus récentes. Cliquez pour mettre en pause.</translation>
    </message>
    <message>
        <source>The table holds still. Click to follow the newest entries.</source>
        <translation>Le tableau est en pause. Cliquez pour suivre les entrées les plus récentes.</translation>
    </message>
    <message>
        <source>Many entries have to be looked at. Click to stop (Esc).</source>
        <translation>Beaucoup d’entrées sont à examiner. Cliquez pour arrêter (Échap).</translation>
    </message>
    <message>
        <source>Searching, %1 %</source>
        <extracomment>A search goes on; %1 is a number of percent</extracomment>
        <translation>Recherche, %1 %</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>Removed from the database for their age, its size or their number</source>
        <translation>Retirées de la base pour leur âge, sa taille ou leur nombre</translation>
    </message>
    <message>
        <source>opening …</source>
        <translation>ouverture …</translation>
    </message>
    <message>
        <source>Entries that filter and range of time let through and a rule hides. Click for the rules.</source>
        <translation>Entrées que le filtre et la période laissent passer et qu’une règle masque. Cliquer pour les règles.</translation>
    </message>
    <message>
        <source>%1 hidden by rules</source>
        <extracomment>%1 is a number of entries</extracomment>
        <translation>%1 masquées par des règles</translation>
    </message>
</context>
<context>
    <name>Logboom::ThresholdsModel</name>
    <message>
        <source>In force. Space switches it off.</source>
        <translation>Actif. Espace le désactive.</translation>
    </message>
    <message>
        <source>Switched off. Space switches it on.</source>
        <translation>Désactivé. Espace l’active.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Par minute</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
</context>
<context>
    <name>Logboom::ThresholdsPage</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Entries per minute</source>
        <translation>Entrées par minute</translation>
    </message>
    <message>
        <source>Only active thresholds make anomalies.</source>
        <translation>Seuls les seuils actifs donnent des anomalies.</translation>
    </message>
    <message>
        <source>New threshold</source>
        <translation>Nouveau seuil</translation>
    </message>
    <message>
        <source>No threshold is set. A minute in which a service sends more entries of a severity than its threshold is an anomaly.</source>
        <translation>Aucun seuil n’est défini. Une minute où un service envoie plus d’entrées d’une gravité que son seuil est une anomalie.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the threshold</source>
        <translation>Enregistrer le seuil</translation>
    </message>
    <message>
        <source>Add the threshold</source>
        <translation>Ajouter le seuil</translation>
    </message>
    <message numerus="yes">
        <source>Saved: a minute with more than %1 %2 entries from %3 is an anomaly.</source>
        <extracomment>%1 is a number, %2 a severity, %3 a service</extracomment>
        <translation>
            <numerusform>Enregistré : une minute avec plus de %1 entrée %2 de %3 est une anomalie.</numerusform>
            <numerusform>Enregistré : une minute avec plus de %1 entrées %2 de %3 est une anomalie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1 entries from %2 make no anomalies.</source>
        <extracomment>%1 is a severity, %2 a service</extracomment>
        <translation>Enregistré : les entrées %1 de %2 ne donnent pas d’anomalies.</translation>
    </message>
</context>
<context>
    <name>Logboom::TimeScopeButton</name>
    <message>
        <source>Custom …</source>
        <translation>Personnalisée …</translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation>Période : %1</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Période</translation>
    </message>
</context>
<context>
    <name>Logboom::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Another view</source>
        <translation>Une autre vue</translation>
    </message>
</context>
<context>
    <name>Logboom::ZoneDialog</name>
    <message>
        <source>Times in another zone</source>
        <translation>Heures d’un autre fuseau</translation>
    </message>
    <message>
        <source>Name of the zone, or an offset</source>
        <translation>Nom du fuseau, ou un décalage</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>It is %1 there.</source>
        <translation>Il y est %1.</translation>
    </message>
    <message>
        <source>There is no such zone.</source>
        <translation>Ce fuseau n’existe pas.</translation>
    </message>
</context>
</TS>
