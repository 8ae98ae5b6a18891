<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Logboom</name>
    <message>
        <source>Port %1 is used by %2 (process %3).</source>
        <translation>El puerto %1 lo usa %2 (proceso %3).</translation>
    </message>
    <message>
        <source>an address looks like 127.0.0.1 or 0.0.0.0</source>
        <translation>una dirección es algo como 127.0.0.1 o 0.0.0.0</translation>
    </message>
    <message>
        <source>a size looks like 1280x800</source>
        <translation>un tamaño es algo como 1280x800</translation>
    </message>
    <message>
        <source>logboom serve does not know what to do with &quot;%1&quot;.</source>
        <translation>logboom serve no sabe qué hacer con «%1».</translation>
    </message>
    <message>
        <source>a server&apos;s address begins with %1</source>
        <translation>la dirección de un servidor empieza por %1</translation>
    </message>
    <message>
        <source>:// or </source>
        <translation>:// o </translation>
    </message>
    <message>
        <source>it must be one of debug, info, notice, warning, error, critical</source>
        <translation>los valores posibles son debug, info, notice, warning, error, critical</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta de datos %1.</translation>
    </message>
    <message>
        <source>%1 cannot be locked: %2.</source>
        <translation>No se puede bloquear %1: %2.</translation>
    </message>
    <message>
        <source>The data folder %1 is in use by another Logboom (process %2); end that one or choose another folder with --data.</source>
        <translation>Otro Logboom (proceso %2) usa la carpeta de datos %1; ciérrelo o elija otra carpeta con --data.</translation>
    </message>
    <message>
        <source>The ready file %1 cannot be written: %2.</source>
        <translation>No se puede escribir el archivo de disponibilidad %1: %2.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be used: %2.</source>
        <translation>No se puede usar la carpeta de datos %1: %2.</translation>
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
        <translation>El servidor:
  --data DIR                 la carpeta de la base de datos; &quot;:memory:&quot; no guarda nada
                             (por omisión: una carpeta propia entre los datos de aplicación del usuario)
  --http-port N              adónde se envían las entradas (por omisión 8081; 0 = cualquier puerto libre)
  --ws-port N                dónde se transmiten en directo (por omisión 8080; 0 = cualquier puerto libre)
  --bind ADDRESS             escuchar en esta dirección (por omisión 127.0.0.1; otra requiere un secreto de API)
  --api-secret-file FILE     quien escribe debe enviar este secreto (o definir LOGBOOM_API_SECRET)
  --ui-secret-file FILE      quien lee debe enviar este secreto (o definir LOGBOOM_UI_SECRET)
  --retention TIME           eliminar entradas más antiguas que, por ejemplo, 1h o 7d (por omisión: ninguna)
  --retention-basis WHICH    según cuándo se recibió, &quot;received&quot; (por omisión), o su propia hora, &quot;event&quot;
  --retention-scope WHICH    &quot;all&quot;, todas las entradas (por omisión), o solo las de la API &quot;logaggregator&quot;
  --max-size SIZE            eliminar las más antiguas cuando la base de datos supere, por ejemplo, 2GB
  --max-rows N               mostrar solo las N últimas recibidas y eliminar las demás (por omisión: 0, todas)
  --durability HOW           &quot;full&quot; (por omisión): una respuesta significa que la entrada está en el disco;
                             &quot;normal&quot;: sobrevive al fin del programa, pero no a un corte de corriente
  --ready-file FILE          cuando escuche, escribir allí las direcciones como JSON</translation>
    </message>
    <message>
        <source>Usage: logboom serve [OPTIONS]

Takes in log entries over HTTP and keeps them, without a window. Ctrl+C ends it; what was acknowledged is kept.
</source>
        <translation>Uso: logboom serve [OPTIONS]

Recibe entradas de registro por HTTP y las guarda, sin ventana. Ctrl+C lo termina; lo confirmado se conserva.
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
        <translation>Uso: logboom send [OPTIONS] [MESSAGE]

Envía una entrada o, sin mensaje, cada línea de la entrada estándar. Una línea que es un objeto JSON conserva sus campos
level, message, timestamp y otros conocidos; cualquier otra línea es el mensaje.

  --server URL               por omisión: el Logboom que usa la carpeta de datos; si no, http://127.0.0.1:8081
  --data DIR                 la carpeta de datos de ese Logboom
  --app NAME                 el nombre de la aplicación (por omisión &quot;shell&quot;)
  --instance NAME            qué instancia de ella (por omisión: el nombre de este equipo)
  --level LEVEL              debug, info (por omisión), notice, warning, error o critical
  --category NAME            qué parte de la aplicación
  --api-secret-file FILE     el secreto de API del servidor (o definir LOGBOOM_API_SECRET)</translation>
    </message>
    <message>
        <source>Usage: logboom tail [OPTIONS] [FILTER]

Prints entries as they arrive, one line each. The filter is written as in the window, for example:
  logboom tail &apos;level&gt;=warning app:api -healthcheck&apos;

  --server URL               default: the Logboom that uses the data folder, else ws://127.0.0.1:8080
  --data DIR                 the data folder of that Logboom
  --ui SECRET                the server&apos;s UI secret (or set LOGBOOM_UI_SECRET)</source>
        <translation>Uso: logboom tail [OPTIONS] [FILTER]

Muestra las entradas según llegan, una línea cada una. El filtro se escribe como en la ventana, por ejemplo:
  logboom tail &apos;level&gt;=warning app:api -healthcheck&apos;

  --server URL               por omisión: el Logboom que usa la carpeta de datos; si no, ws://127.0.0.1:8080
  --data DIR                 la carpeta de datos de ese Logboom
  --ui SECRET                el secreto de interfaz del servidor (o definir LOGBOOM_UI_SECRET)</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>no debe estar vacío</translation>
    </message>
    <message>
        <source>a port is a number from 0 to 65535</source>
        <translation>un puerto es un número de 0 a 65535</translation>
    </message>
    <message>
        <source>a duration looks like 90s, 30m, 1h or 7d</source>
        <translation>una duración es algo como 90s, 30m, 1h o 7d</translation>
    </message>
    <message>
        <source>a size looks like 500MB or 2GB</source>
        <translation>un tamaño es algo como 500MB o 2GB</translation>
    </message>
    <message>
        <source>a count is a whole number, like 1000000</source>
        <translation>una cantidad es un número entero, como 1000000</translation>
    </message>
    <message>
        <source>There is no option %1; --help lists those there are.</source>
        <translation>No hay ninguna opción %1; --help muestra las que hay.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>La opción %1 necesita un valor.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; will not do for %2: %3.</source>
        <translation>«%1» no sirve para %2: %3.</translation>
    </message>
    <message>
        <source>it must be one of %1</source>
        <translation>los valores posibles son %1</translation>
    </message>
    <message>
        <source>Windows did not take the setting.</source>
        <translation>Windows no aceptó el ajuste.</translation>
    </message>
    <message>
        <source>%1 could not be changed: %2.</source>
        <translation>No se pudo modificar %1: %2.</translation>
    </message>
    <message>
        <source>The sample could not be sent: %1.</source>
        <translation>No se pudo enviar el ejemplo: %1.</translation>
    </message>
    <message>
        <source>The secret in %1 cannot be read: %2.</source>
        <translation>No se puede leer el secreto de %1: %2.</translation>
    </message>
    <message>
        <source>The first line of %1 holds no secret.</source>
        <translation>La primera línea de %1 no contiene ningún secreto.</translation>
    </message>
    <message>
        <source>Listening on %1 lets other machines in, which needs a secret: give --api-secret-file or set LOGBOOM_API_SECRET.</source>
        <translation>Escuchar en %1 deja entrar a otras máquinas y requiere un secreto: indique --api-secret-file o defina LOGBOOM_API_SECRET.</translation>
    </message>
    <message>
        <source>No Logboom answers at %1 (%2); start one, or name its address with --server.</source>
        <translation>Ningún Logboom responde en %1 (%2); inicie uno o indique su dirección con --server.</translation>
    </message>
    <message>
        <source>The server is too busy to take the entries in.</source>
        <translation>El servidor está demasiado ocupado para aceptar las entradas.</translation>
    </message>
    <message>
        <source>The server refused the entries: %1 (%2).</source>
        <translation>El servidor rechazó las entradas: %1 (%2).</translation>
    </message>
    <message>
        <source>Logboom takes in entries at %1 and streams them at %2.
Data: %3
Try it:</source>
        <translation>Logboom recibe entradas en %1 y las transmite en %2.
Datos: %3
Para probar:</translation>
    </message>
    <message>
        <source>Whoever reaches %1 can read the entries; a UI secret (--ui-secret-file) would prevent that.</source>
        <translation>Quien alcance %1 puede leer las entradas; un secreto de interfaz (--ui-secret-file) lo impediría.</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>El servidor dice: %1</translation>
    </message>
    <message>
        <source>The server closed the live stream.</source>
        <translation>El servidor cerró la transmisión en directo.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written: %2.</source>
        <translation>No se puede escribir la imagen %1: %2.</translation>
    </message>
    <message>
        <source>The window was not settled in time for a picture.</source>
        <translation>La ventana no estuvo lista a tiempo para una imagen.</translation>
    </message>
    <message>
        <source>Something is still to come behind this word.</source>
        <translation>Falta algo detrás de esta palabra.</translation>
    </message>
    <message>
        <source>This word joins two parts, but one is missing; it is searched as text.</source>
        <translation>Esta palabra une dos partes, pero falta una; se busca como texto.</translation>
    </message>
    <message>
        <source>What is to be left out is still to come.</source>
        <translation>Falta indicar lo que hay que excluir.</translation>
    </message>
    <message>
        <source>Nothing follows that could be left out; it is searched as text.</source>
        <translation>No sigue nada que se pueda excluir; se busca como texto.</translation>
    </message>
    <message>
        <source>A closing bracket is still to come.</source>
        <translation>Falta un paréntesis de cierre.</translation>
    </message>
    <message>
        <source>There is nothing in the brackets; they are searched as text.</source>
        <translation>No hay nada entre los paréntesis; se buscan como texto.</translation>
    </message>
    <message>
        <source>There are too many brackets; this part is searched as text.</source>
        <translation>Hay demasiados paréntesis; esta parte se busca como texto.</translation>
    </message>
    <message>
        <source>This part is not finished.</source>
        <translation>Esta parte no está terminada.</translation>
    </message>
    <message>
        <source>Filters have no pipes; &quot;|&quot; is searched as text.</source>
        <translation>Los filtros no tienen tuberías; «|» se busca como texto.</translation>
    </message>
    <message>
        <source>A field, its operator and its value stand without spaces.</source>
        <translation>Un campo, su operador y su valor se escriben sin espacios.</translation>
    </message>
    <message>
        <source>The field has no value; this part is searched as text.</source>
        <translation>El campo no tiene valor; esta parte se busca como texto.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no known field; this part is searched as text.</source>
        <translation>«%1» no es un campo conocido; esta parte se busca como texto.</translation>
    </message>
    <message>
        <source>No entry has two values of &quot;%1&quot;, so nothing is found.</source>
        <translation>Ninguna entrada tiene dos valores de «%1», así que no se encuentra nada.</translation>
    </message>
    <message>
        <source>The regular expression is searched as text: %1.</source>
        <translation>La expresión regular se busca como texto: %1.</translation>
    </message>
    <message>
        <source>The field has no value yet.</source>
        <translation>El campo aún no tiene valor.</translation>
    </message>
    <message>
        <source>A comparison needs one value.</source>
        <translation>Una comparación necesita un solo valor.</translation>
    </message>
    <message>
        <source>There are too many regular expressions.</source>
        <translation>Hay demasiadas expresiones regulares.</translation>
    </message>
    <message>
        <source>This field is a text and has no order.</source>
        <translation>Este campo es un texto y no tiene orden.</translation>
    </message>
    <message>
        <source>There is no such source.</source>
        <translation>No existe esa fuente.</translation>
    </message>
    <message>
        <source>This field is not a text.</source>
        <translation>Este campo no es un texto.</translation>
    </message>
    <message>
        <source>There is no such level.</source>
        <translation>No existe ese nivel.</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>Esto no es una hora.</translation>
    </message>
    <message>
        <source>An age is a number with a unit: ms, s, m, h or d.</source>
        <translation>Una antigüedad es un número con unidad: ms, s, m, h o d.</translation>
    </message>
    <message>
        <source>This is not a field with values.</source>
        <translation>Esto no es un campo con valores.</translation>
    </message>
    <message>
        <source>There is no such flag.</source>
        <translation>No existe esa marca.</translation>
    </message>
    <message>
        <source>A comparison needs a number.</source>
        <translation>Una comparación necesita un número.</translation>
    </message>
    <message>
        <source>Logboom is shutting down.</source>
        <translation>Logboom se está cerrando.</translation>
    </message>
    <message>
        <source>Too many entries are waiting to be stored.</source>
        <translation>Hay demasiadas entradas en espera de ser almacenadas.</translation>
    </message>
    <message>
        <source>The SQLite driver of Qt is not installed.</source>
        <translation>El controlador SQLite de Qt no está instalado.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: %2.</source>
        <translation>No se puede abrir la base de datos %1: %2.</translation>
    </message>
    <message>
        <source>The database is in use by another program.</source>
        <translation>Otro programa está usando la base de datos.</translation>
    </message>
    <message>
        <source>The database file is damaged: %1.</source>
        <translation>El archivo de la base de datos está dañado: %1.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The database reports: %1.</source>
        <translation>La base de datos informa: %1.</translation>
    </message>
    <message>
        <source>The time buckets have no width.</source>
        <translation>Los intervalos de tiempo no tienen anchura.</translation>
    </message>
    <message>
        <source>The database belongs to another program.</source>
        <translation>La base de datos pertenece a otro programa.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Logboom.</source>
        <translation>La base de datos fue escrita por una versión más reciente de Logboom.</translation>
    </message>
    <message>
        <source>Segment %1 of the database is missing.</source>
        <translation>Falta el segmento %1 de la base de datos.</translation>
    </message>
    <message>
        <source>Segment %1 of the database is damaged.</source>
        <translation>El segmento %1 de la base de datos está dañado.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>La búsqueda se detuvo.</translation>
    </message>
    <message>
        <source>The histogram has no such range.</source>
        <translation>El histograma no tiene ese intervalo.</translation>
    </message>
    <message>
        <source>There is already an application of this name.</source>
        <translation>Ya existe una aplicación con ese nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 further anomalies</source>
        <translation>
            <numerusform>%L1 anomalía más</numerusform>
            <numerusform>%L1 anomalías más</numerusform>
        </translation>
    </message>
    <message>
        <source>key</source>
        <translation>tecla</translation>
    </message>
    <message>
        <source>does</source>
        <translation>acción</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Sending entries</source>
        <translation>Enviar entradas</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Applications, thresholds and anomalies</source>
        <translation>Aplicaciones, umbrales y anomalías</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de órdenes</translation>
    </message>
    <message>
        <source>Data, retention and safety</source>
        <translation>Datos, retención y seguridad</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Solución de problemas</translation>
    </message>
    <message numerus="yes">
        <source>%L1 critical entries</source>
        <translation>
            <numerusform>%L1 entrada crítica</numerusform>
            <numerusform>%L1 entradas críticas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 error</numerusform>
            <numerusform>%L1 errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 warnings</source>
        <translation>
            <numerusform>%L1 advertencia</numerusform>
            <numerusform>%L1 advertencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 notices</source>
        <translation>
            <numerusform>%L1 aviso</numerusform>
            <numerusform>%L1 avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 info entries</source>
        <translation>
            <numerusform>%L1 entrada informativa</numerusform>
            <numerusform>%L1 entradas informativas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 debug entries</source>
        <translation>
            <numerusform>%L1 entrada de depuración</numerusform>
            <numerusform>%L1 entradas de depuración</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries without a severity</source>
        <translation>
            <numerusform>%L1 entrada sin gravedad</numerusform>
            <numerusform>%L1 entradas sin gravedad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries of severity %2</source>
        <extracomment>%L1 is a number, %2 a severity, the sender&apos;s own text</extracomment>
        <translation>
            <numerusform>%L1 entrada de gravedad %2</numerusform>
            <numerusform>%L1 entradas de gravedad %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in a minute from %2, threshold %3</source>
        <extracomment>%1 is &quot;28 errors&quot;, %2 the service that sent them, %3 a number of entries</extracomment>
        <translation>%1 en un minuto de %2, umbral %3</translation>
    </message>
    <message>
        <source>%1 times</source>
        <extracomment>How many times the threshold</extracomment>
        <translation>%1 veces</translation>
    </message>
    <message numerus="yes">
        <source>%L1 anomalies</source>
        <translation>
            <numerusform>%L1 anomalía</numerusform>
            <numerusform>%L1 anomalías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 new anomalies, the newest: %2.</source>
        <extracomment>%1 is the sentence of one of them</extracomment>
        <translation>
            <numerusform>%L1 anomalía nueva: %2.</numerusform>
            <numerusform>%L1 anomalías nuevas, la más reciente: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>… the rest is left out</source>
        <translation>… el resto se omite</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instancia</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>A threshold needs the service whose entries it counts.</source>
        <translation>Un umbral necesita el servicio cuyas entradas cuenta.</translation>
    </message>
    <message>
        <source>The name of a service has at most %1 characters.</source>
        <translation>El nombre de un servicio tiene como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>A threshold needs a severity, such as ERROR.</source>
        <translation>Un umbral necesita una gravedad, como ERROR.</translation>
    </message>
    <message>
        <source>Entries per minute is a number, 0 or more, such as 10.5.</source>
        <translation>Las entradas por minuto son un número, 0 o más, como 10,5.</translation>
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
        <translation>al momento</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 después</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 antes</translation>
    </message>
    <message>
        <source>An application needs a name.</source>
        <translation>Una aplicación necesita un nombre.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters; this one has %2.</source>
        <translation>Un nombre tiene como máximo %1 caracteres; este tiene %2.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Last %1</source>
        <extracomment>A time range; %1 is a duration, &quot;15 min&quot;</extracomment>
        <translation>Desde hace %1</translation>
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
        <translation>Intervalo de tiempo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Only %1</source>
        <extracomment>%1 is a part of a filter, such as app:api</extracomment>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Sin %1</translation>
    </message>
    <message>
        <source>The whole trace</source>
        <translation>La traza completa</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Depuración</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message numerus="yes">
        <source>The server refused %Ln of the entries: %1</source>
        <translation>
            <numerusform>El servidor rechazó %Ln de las entradas: %1</numerusform>
            <numerusform>El servidor rechazó %Ln de las entradas: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln lines</source>
        <extracomment>A mark at the end of a row: the message has so many more lines.</extracomment>
        <translation>
            <numerusform>+%Ln línea</numerusform>
            <numerusform>+%Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 days</source>
        <translation>
            <numerusform>%L1 día</numerusform>
            <numerusform>%L1 días</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day on the axis of time, such as &quot;5 Nov&quot;, in the letters of QLocale::toString()</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>This page has not been translated yet.</source>
        <translation>Esta página aún no está traducida.</translation>
    </message>
    <message>
        <source>%1 stays as it is: use that version again, or choose another folder with --data.</source>
        <translation>%1 queda como está: use de nuevo esa versión o elija otra carpeta con --data.</translation>
    </message>
    <message>
        <source>The Logboom that uses the data folder does not answer: %1.</source>
        <translation>El Logboom que usa la carpeta de datos no responde: %1.</translation>
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
        <translation>Logboom recibe entradas de registro por HTTP, las guarda y las muestra en directo.

Uso:
  logboom [FILE...]          abrir la ventana con su servidor; leer y seguir registros, o &quot;-&quot;, la entrada estándar
  logboom serve              el servidor sin ventana
  logboom send [MESSAGE]     enviar una entrada, o cada línea de la entrada estándar
  logboom tail [FILTER]      mostrar las entradas según llegan
  logboom COMMAND --help     más sobre una orden
  logboom --version

La ventana:
  --screenshot FILE          mostrar la ventana, esperar a que se asiente, guardar una imagen (PNG) y salir
  --size WxH                 el tamaño de la ventana, por ejemplo 1280x800
  --theme WHICH              &quot;light&quot;, &quot;dark&quot; o &quot;system&quot;
  --language CODE            &quot;en&quot;, &quot;de&quot;, &quot;fr&quot;, &quot;es&quot; o &quot;system&quot;
  --filter TEXT              empezar con este filtro
</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a command nor a file that is there; logboom --help tells what Logboom does.</source>
        <translation>«%1» no es ni una orden ni un archivo existente; logboom --help dice lo que hace Logboom.</translation>
    </message>
    <message>
        <source>%1 is text in UTF-16; Logboom reads UTF-8.</source>
        <translation>%1 es texto en UTF-16; Logboom lee UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1 no es un archivo de texto.</translation>
    </message>
    <message>
        <source>%1 is damaged or ends too early; what could be read is shown.</source>
        <translation>%1 está dañado o termina antes de tiempo; se muestra lo que se pudo leer.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No hay ningún archivo %1.</translation>
    </message>
    <message>
        <source>%1 is a folder; Logboom opens the files in it one by one.</source>
        <translation>%1 es una carpeta; Logboom abre sus archivos uno a uno.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read from its beginning to its end; a pipe is read with &quot;logboom -&quot;.</source>
        <translation>%1 no es un archivo que se pueda leer de principio a fin; una tubería se lee con «logboom -».</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 no se puede abrir: %2.</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>Archivos de registro</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1: %2 % of %3</source>
        <extracomment>A file&apos;s name, a number, a size</extracomment>
        <translation>Leyendo %1: %2 % de %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 read.</source>
        <translation>
            <numerusform>%n entrada de %1 leída.</numerusform>
            <numerusform>%n entradas de %1 leídas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was read before; there is nothing new in it.</source>
        <translation>%1 ya se leyó; no contiene nada nuevo.</translation>
    </message>
    <message>
        <source>There is nothing in %1.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>Show only this file</source>
        <translation>Mostrar solo este archivo</translation>
    </message>
    <message>
        <source>Reading, %1 %</source>
        <translation>Leyendo, %1 %</translation>
    </message>
    <message>
        <source>Waiting for more</source>
        <translation>Espera más</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Siguiendo</translation>
    </message>
    <message>
        <source>There is no such file at present</source>
        <translation>Este archivo no existe por ahora</translation>
    </message>
    <message>
        <source>Read to its end</source>
        <translation>Leído hasta el final</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>The field has no values to choose from.</source>
        <translation>El campo no tiene valores entre los que elegir.</translation>
    </message>
    <message>
        <source>What the system opens files with</source>
        <translation>Con lo que el sistema abre los archivos</translation>
    </message>
    <message>
        <source>No editor is chosen yet.</source>
        <translation>Todavía no se ha elegido ningún editor.</translation>
    </message>
    <message>
        <source>The template names no {file}.</source>
        <translation>En la plantilla falta {file}.</translation>
    </message>
    <message>
        <source>The template knows {file}, {line} and {column}, but not %1.</source>
        <translation>La plantilla conoce {file}, {line} y {column}, pero no %1.</translation>
    </message>
    <message>
        <source>The template is no address: it begins as in vscode:// or idea://.</source>
        <translation>La plantilla no es una dirección: empieza como vscode:// o idea://.</translation>
    </message>
    <message>
        <source>The trace tells no whole path of %1; a path mapping can complete it.</source>
        <translation>La pila no da la ruta completa de %1; una correspondencia de rutas puede completarla.</translation>
    </message>
    <message>
        <source>The template makes no address of it: %1</source>
        <translation>La plantilla no da una dirección válida: %1</translation>
    </message>
    <message>
        <source>A mapping is written as in /app = /home/me/shop; this is not: %1</source>
        <translation>Una correspondencia se escribe como /app = /home/me/shop; esta no: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n frames of libraries</source>
        <translation>
            <numerusform>%n llamada de biblioteca</numerusform>
            <numerusform>%n llamadas de bibliotecas</numerusform>
        </translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>La nota es demasiado larga.</translation>
    </message>
    <message>
        <source>The entry is not stored any more.</source>
        <translation>La entrada ya no está guardada.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is an application, %2 one of its instances</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Copy as curl, to post it again</source>
        <translation>Copiar como curl, para volver a enviarla</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dentro de %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <extracomment>A mark at the end of a row: so long there was no entry before it.</extracomment>
        <translation>tras %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Con marcador</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Bookmark, or take it away</source>
        <translation>Poner un marcador, o quitarlo</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>503, or the disk is full</source>
        <translation>503, o el disco está lleno</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalías</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Aplicaciones</translation>
    </message>
    <message>
        <source>By clicking</source>
        <translation>Con clics</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>Códigos de salida</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Follow and hold</source>
        <translation>Seguir y retener</translation>
    </message>
    <message>
        <source>Four APIs, one store</source>
        <translation>Cuatro API, un solo almacén</translation>
    </message>
    <message>
        <source>From a program</source>
        <translation>Desde un programa</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>En segundo plano</translation>
    </message>
    <message>
        <source>In the filter</source>
        <translation>En el filtro</translation>
    </message>
    <message>
        <source>In the histogram</source>
        <translation>En el histograma</translation>
    </message>
    <message>
        <source>In the lists</source>
        <translation>En las listas</translation>
    </message>
    <message>
        <source>It speaks the wrong language</source>
        <translation>El idioma no es el correcto</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>No llega nada</translation>
    </message>
    <message>
        <source>Nothing found?</source>
        <translation>¿No se encuentra nada?</translation>
    </message>
    <message>
        <source>Numbers and times</source>
        <translation>Números y horas</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Other machines</source>
        <translation>Otras máquinas</translation>
    </message>
    <message>
        <source>Read and filter</source>
        <translation>Leer y filtrar</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secretos</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>Barra de estado</translation>
    </message>
    <message>
        <source>The bar</source>
        <translation>La barra</translation>
    </message>
    <message>
        <source>The data folder is in use</source>
        <translation>La carpeta de datos está en uso</translation>
    </message>
    <message>
        <source>The data is of a newer version</source>
        <translation>Los datos son de una versión más reciente</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>Las cifras</translation>
    </message>
    <message>
        <source>The port is taken</source>
        <translation>El puerto está ocupado</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>El servidor</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>The window is too small, or too dark</source>
        <translation>La ventana es demasiado pequeña u oscura</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Umbrales</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Times are wrong</source>
        <translation>Las horas no son correctas</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Qué se lee</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer después</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Dónde está todo</translation>
    </message>
    <message>
        <source>Which entries they are</source>
        <translation>Qué entradas son</translation>
    </message>
    <message>
        <source>Who can reach it</source>
        <translation>Quién puede acceder</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>Con el ratón</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Around an entry</source>
        <translation>Alrededor de una entrada</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Marcadores y notas</translation>
    </message>
    <message>
        <source>Colour labels</source>
        <translation>Etiquetas de color</translation>
    </message>
    <message>
        <source>Damaged segments</source>
        <translation>Segmentos dañados</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>In the find bar</source>
        <translation>En la barra de búsqueda</translation>
    </message>
    <message>
        <source>Marks beside the scroll bar</source>
        <translation>Marcas junto a la barra de desplazamiento</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Your editor</source>
        <translation>Su editor</translation>
    </message>
    <message>
        <source>Follow a value</source>
        <translation>Seguir un valor</translation>
    </message>
    <message>
        <source>Follow a value over all sources</source>
        <translation>Seguir un valor por todos los orígenes</translation>
    </message>
    <message>
        <source>All entries and the matches</source>
        <translation>Todas las entradas y las coincidencias</translation>
    </message>
    <message>
        <source>Bookmarks: %L1</source>
        <translation>Marcadores: %L1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Run %1 begins</source>
        <extracomment>%1 is what names a run: a process number, a version</extracomment>
        <translation>Empieza la ejecución %1</translation>
    </message>
    <message>
        <source>%1 does not exist: the clocks go past it that day.</source>
        <translation>%1 no existe: ese día los relojes se lo saltan.</translation>
    </message>
    <message>
        <source>There is no day %1.</source>
        <translation>No existe el día %1.</translation>
    </message>
    <message>
        <source>This is no time, as 10:42 or 2026-01-19 10:42 is.</source>
        <translation>Esto no es una hora, como 10:42 o 2026-01-19 10:42.</translation>
    </message>
    <message>
        <source>This takes at most %L1 characters. The text was not taken.</source>
        <translation>Aquí caben como máximo %L1 caracteres. El texto no se ha aceptado.</translation>
    </message>
</context>
<context>
    <name>Logboom::AllEntries</name>
    <message>
        <source>All entries</source>
        <translation>Todas las entradas</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Coincidencias</translation>
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
        <translation>%1, descartada</translation>
    </message>
</context>
<context>
    <name>Logboom::AnomaliesPage</name>
    <message>
        <source>Show dismissed</source>
        <translation>Mostrar descartadas</translation>
    </message>
    <message>
        <source>Show entries</source>
        <translation>Mostrar entradas</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalías</translation>
    </message>
    <message>
        <source>Show the entries of the anomaly</source>
        <translation>Mostrar las entradas de la anomalía</translation>
    </message>
    <message>
        <source>The entries of this service around that minute (Return)</source>
        <translation>Las entradas de este servicio en torno a ese minuto (Intro)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Take the dismissal back</source>
        <translation>Anular el descarte</translation>
    </message>
    <message>
        <source>Dismiss the anomaly</source>
        <translation>Descartar la anomalía</translation>
    </message>
    <message>
        <source>It is an anomaly again (Delete)</source>
        <translation>Vuelve a ser una anomalía (Supr)</translation>
    </message>
    <message>
        <source>It is no longer listed, counted and marked (Delete)</source>
        <translation>Ya no se lista, cuenta ni marca (Supr)</translation>
    </message>
    <message>
        <source>No threshold is active. Set one under Thresholds, and minutes with more entries are listed here.</source>
        <translation>No hay ningún umbral activo. Defina uno en «Umbrales» y aquí aparecerán los minutos con más entradas.</translation>
    </message>
    <message>
        <source>All anomalies of this range of time are dismissed.</source>
        <translation>Todas las anomalías de este intervalo están descartadas.</translation>
    </message>
    <message>
        <source>In this range of time no service was over its threshold.</source>
        <translation>En este intervalo ningún servicio superó su umbral.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <extracomment>Back to the range of time %1, &quot;Last 15 min&quot;</extracomment>
        <translation>Volver a «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%L1 dismissed</source>
        <extracomment>A number of anomalies</extracomment>
        <translation>
            <numerusform>%L1 descartada</numerusform>
            <numerusform>%L1 descartadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::AnomalyList</name>
    <message>
        <source>Anomalies</source>
        <translation>Anomalías</translation>
    </message>
    <message>
        <source>Take it back (Delete)</source>
        <translation>Recuperarla (Supr)</translation>
    </message>
    <message>
        <source>Dismiss (Delete)</source>
        <translation>Descartar (Supr)</translation>
    </message>
</context>
<context>
    <name>Logboom::AnomalyNotices</name>
    <message>
        <source>New anomaly</source>
        <translation>Anomalía nueva</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Logboom::ApplicationsModel</name>
    <message>
        <source>Application</source>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrada</translation>
    </message>
</context>
<context>
    <name>Logboom::ApplicationsPage</name>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Registered applications</source>
        <translation>Aplicaciones registradas</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copiar la clave</translation>
    </message>
    <message>
        <source>Copy curl line</source>
        <translation>Copiar la línea de curl</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Aplicaciones</translation>
    </message>
    <message>
        <source>Name of a new application</source>
        <translation>Nombre de una aplicación nueva</translation>
    </message>
    <message>
        <source>Create the application</source>
        <translation>Crear la aplicación</translation>
    </message>
    <message>
        <source>The key goes into the header X-INGEST-KEY.</source>
        <translation>La clave va en la cabecera X-INGEST-KEY.</translation>
    </message>
    <message>
        <source>A command that sends one event as this application.</source>
        <translation>Una orden que envía un evento como esta aplicación.</translation>
    </message>
    <message>
        <source>No application is registered. One is needed only for senders that use a key, by POST /apps/{id}/events; all others appear by themselves.</source>
        <translation>No hay ninguna aplicación registrada. Solo hace falta para quien envía con clave, por POST /apps/{id}/events; todas las demás aparecen solas.</translation>
    </message>
    <message>
        <source>Registered. Its key can be copied at any time.</source>
        <translation>Registrada. Su clave se puede copiar en cualquier momento.</translation>
    </message>
</context>
<context>
    <name>Logboom::BarChart</name>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Click includes %1, Alt+click excludes it</source>
        <translation>Un clic incluye %1, Alt+clic lo excluye</translation>
    </message>
</context>
<context>
    <name>Logboom::BookmarksPage</name>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Bookmarked entries</source>
        <translation>Entradas con marcador</translation>
    </message>
    <message>
        <source>No entry has a bookmark or a note. In the table, m sets a bookmark and M writes a note.</source>
        <translation>Ninguna entrada tiene marcador ni nota. En la tabla, m pone un marcador y M escribe una nota.</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Mostrar solo estas</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Show only entries with a bookmark or a note</source>
        <translation>Mostrar solo entradas con marcador o nota</translation>
    </message>
    <message>
        <source>Remove the bookmark and the note</source>
        <translation>Quitar el marcador y la nota</translation>
    </message>
    <message>
        <source>The newest %1 of %2 are listed; the filter finds all.</source>
        <translation>Se muestran las %1 más recientes de %2; el filtro las encuentra todas.</translation>
    </message>
</context>
<context>
    <name>Logboom::BottomDock</name>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>Open the panel</source>
        <translation>Abrir el panel</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Cerrar el panel</translation>
    </message>
</context>
<context>
    <name>Logboom::BrushBar</name>
    <message>
        <source>Zoom to range</source>
        <translation>Ampliar el intervalo</translation>
    </message>
    <message>
        <source>Show only this range in the histogram</source>
        <translation>Mostrar solo este intervalo en el histograma</translation>
    </message>
    <message>
        <source>Filter to range</source>
        <translation>Filtrar por el intervalo</translation>
    </message>
    <message>
        <source>Show only entries of this range</source>
        <translation>Mostrar solo las entradas de este intervalo</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Quitar el intervalo</translation>
    </message>
</context>
<context>
    <name>Logboom::CatalogEditor</name>
    <message>
        <source>Logboom is being closed; nothing was changed.</source>
        <translation>Logboom se está cerrando; no se cambió nada.</translation>
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
        <translation>%1 de más de %2</translation>
    </message>
    <message>
        <source>%1, %2 a bar; %3 at other times</source>
        <translation>%1, %2 por barra; %3 en otros momentos</translation>
    </message>
    <message>
        <source>%1, %2 a bar</source>
        <extracomment>&quot;8,412 entries, 10 s a bar&quot;</extracomment>
        <translation>%1, %2 por barra</translation>
    </message>
    <message numerus="yes">
        <source>%1, the %Ln most frequent messages</source>
        <extracomment>&quot;8,412 entries, the 500 most frequent messages&quot;</extracomment>
        <translation>
            <numerusform>%1, el mensaje más frecuente</numerusform>
            <numerusform>%1, los %Ln mensajes más frecuentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln different messages</source>
        <extracomment>&quot;8,412 entries, 12 different messages&quot;</extracomment>
        <translation>
            <numerusform>%1, todas con el mismo mensaje</numerusform>
            <numerusform>%1, %Ln mensajes distintos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 error</numerusform>
            <numerusform>%L1 errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 applications</source>
        <translation>
            <numerusform>%L1 aplicación</numerusform>
            <numerusform>%L1 aplicaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 entries</source>
        <translation>
            <numerusform>%L1 entrada</numerusform>
            <numerusform>%L1 entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::ChartNumbers</name>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Other severities</source>
        <translation>Otras gravedades</translation>
    </message>
    <message>
        <source>Other times</source>
        <translation>Otros momentos</translation>
    </message>
    <message>
        <source>Other messages</source>
        <translation>Otros mensajes</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>The bar of all that have no bar of their own</extracomment>
        <translation>Otras</translation>
    </message>
</context>
<context>
    <name>Logboom::ChartTableModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>Parte %</translation>
    </message>
    <message>
        <source>Last arrived</source>
        <translation>Última llegada</translation>
    </message>
</context>
<context>
    <name>Logboom::ChartsPage</name>
    <message>
        <source>Over time</source>
        <translation>En el tiempo</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>Por nivel</translation>
    </message>
    <message>
        <source>By application</source>
        <translation>Por aplicación</translation>
    </message>
    <message>
        <source>Top messages</source>
        <translation>Mensajes frecuentes</translation>
    </message>
    <message>
        <source>Errors by service</source>
        <translation>Errores por servicio</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Chart or numbers</source>
        <translation>Gráfico o números</translation>
    </message>
    <message>
        <source>Copy the numbers as CSV</source>
        <translation>Copiar los números como CSV</translation>
    </message>
    <message>
        <source>Note on the chart</source>
        <translation>Nota sobre el gráfico</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Números del gráfico</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Gráfico: %1</translation>
    </message>
    <message>
        <source>The entries could not be counted. %1</source>
        <translation>No se pudieron contar las entradas. %1</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Contando …</translation>
    </message>
    <message>
        <source>Copied as CSV</source>
        <translation>Copiado como CSV</translation>
    </message>
    <message>
        <source>No entries yet.</source>
        <translation>Aún no hay entradas.</translation>
    </message>
    <message>
        <source>No errors match the filter.</source>
        <translation>Ningún error coincide con el filtro.</translation>
    </message>
    <message>
        <source>No entries match the filter.</source>
        <translation>Ninguna entrada coincide con el filtro.</translation>
    </message>
</context>
<context>
    <name>Logboom::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Escriba una orden</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Buscar órdenes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation>
            <numerusform>%Ln orden</numerusform>
            <numerusform>%Ln órdenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::CommandsButton</name>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
</context>
<context>
    <name>Logboom::ComparePage</name>
    <message>
        <source>Show what is equal, too</source>
        <translation>Mostrar también lo que es igual</translation>
    </message>
    <message>
        <source>Two entries side by side</source>
        <translation>Dos entradas una al lado de la otra</translation>
    </message>
    <message>
        <source>The two entries say the same.</source>
        <translation>Las dos entradas dicen lo mismo.</translation>
    </message>
    <message>
        <source>The second: %1</source>
        <extracomment>Of the second of two entries: &quot;The second is 25 ms later.&quot;</extracomment>
        <translation>La segunda: %1</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Comparando …</translation>
    </message>
    <message numerus="yes">
        <source>%n fields differ</source>
        <translation>
            <numerusform>%n campo difiere</numerusform>
            <numerusform>%n campos difieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Logboom::DetailHeader</name>
    <message>
        <source>Previous entry</source>
        <translation>Entrada anterior</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Entrada siguiente</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>%1 is the instance of an application, &quot;on node-2&quot;</extracomment>
        <translation>en %1</translation>
    </message>
</context>
<context>
    <name>Logboom::DetailPane</name>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>Seleccione una entrada para verla completa.</translation>
    </message>
    <message>
        <source>Views of the entry</source>
        <translation>Vistas de la entrada</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pila</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copiar el mensaje</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>Logboom::EditorDialog</name>
    <message>
        <source>Editor for places in source files</source>
        <translation>Editor para lugares del código fuente</translation>
    </message>
    <message>
        <source>Own template</source>
        <translation>Plantilla propia</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Template of its address</source>
        <translation>Plantilla de su dirección</translation>
    </message>
    <message>
        <source>Paths of traces and where they are here</source>
        <translation>Rutas de las pilas y dónde están aquí</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Rutas</translation>
    </message>
    <message>
        <source>A path that traces begin with, =, and where that is on this machine; one a line.</source>
        <translation>El comienzo de una ruta de las pilas, =, y dónde está en este equipo; uno por línea.</translation>
    </message>
    <message>
        <source>%1 opens %2</source>
        <translation>%1 abre %2</translation>
    </message>
</context>
<context>
    <name>Logboom::EmptyState</name>
    <message>
        <source>Send sample entries</source>
        <translation>Enviar entradas de ejemplo</translation>
    </message>
    <message>
        <source>How to send the first entry</source>
        <translation>Cómo enviar la primera entrada</translation>
    </message>
    <message>
        <source>Some entries of an imagined shop, to look around with</source>
        <translation>Algunas entradas de una tienda imaginaria, para explorar</translation>
    </message>
    <message>
        <source>Command that sends one entry</source>
        <translation>Orden que envía una entrada</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar la orden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Pipe a program</source>
        <translation>Salida de un programa</translation>
    </message>
    <message>
        <source>Send one line</source>
        <translation>Enviar una línea</translation>
    </message>
    <message>
        <source>Waiting for the first entry</source>
        <translation>A la espera de la primera entrada</translation>
    </message>
    <message>
        <source>No entries can arrive</source>
        <translation>No pueden llegar entradas</translation>
    </message>
    <message>
        <source>Listening on %1. Send one from a terminal:</source>
        <translation>Escuchando en %1. Envíe una desde un terminal:</translation>
    </message>
</context>
<context>
    <name>Logboom::EntryNote</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note; Return keeps it</source>
        <translation>Nota; Intro la guarda</translation>
    </message>
</context>
<context>
    <name>Logboom::FacetTree</name>
    <message>
        <source>included</source>
        <translation>incluida</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>excluida</translation>
    </message>
    <message>
        <source>outside the filter</source>
        <translation>fuera del filtro</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Aplicaciones</translation>
    </message>
    <message>
        <source>Levels and applications</source>
        <translation>Niveles y aplicaciones</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many applications of all are in the filter</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln entries</source>
        <translation>
            <numerusform>%1, %Ln entrada</numerusform>
            <numerusform>%1, %Ln entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Click to include, Alt+click to exclude, middle click for it alone</source>
        <translation>%1
Clic para incluir, Alt+clic para excluir, clic central para dejar solo este</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>Otros valores</translation>
    </message>
    <message>
        <source>%1
Click to apply, again to take it back</source>
        <translation>%1
Clic para aplicar, otro para deshacer</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>aplicado</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Apply, or take it back</source>
        <translation>Aplicar, o deshacer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Include, or take it back</source>
        <translation>Incluir, o deshacer</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Solo esto</translation>
    </message>
    <message>
        <source>Take %1 out of the dock</source>
        <translation>Dejar de fijar %1</translation>
    </message>
    <message>
        <source>Pin a field …</source>
        <translation>Fijar un campo …</translation>
    </message>
</context>
<context>
    <name>Logboom::FieldList</name>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Only entries with this value</source>
        <translation>Solo entradas con este valor</translation>
    </message>
    <message>
        <source>Without entries with this value</source>
        <translation>Sin entradas con este valor</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Copiar el valor</translation>
    </message>
    <message>
        <source>A column of this field</source>
        <translation>Una columna de este campo</translation>
    </message>
    <message>
        <source>Follow this value over all sources</source>
        <translation>Seguir este valor por todos los orígenes</translation>
    </message>
</context>
<context>
    <name>Logboom::FilesModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Entries read</source>
        <translation>Entradas leídas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
</context>
<context>
    <name>Logboom::FilesPage</name>
    <message>
        <source>Opened files</source>
        <translation>Archivos abiertos</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Abrir …</translation>
    </message>
    <message>
        <source>Show only this file</source>
        <translation>Mostrar solo este archivo</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Dejar de seguir</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>No file is open. Open a log with File &gt; Open, or drop it onto the window: plain text, JSON lines, or either compressed by gzip. It is followed as it grows.</source>
        <translation>No hay ningún archivo abierto. Abra un registro con Archivo &gt; Abrir un archivo de registro, o suéltelo sobre la ventana: texto sin formato, líneas JSON, o cualquiera de ellos comprimido con gzip. Se sigue mientras crece.</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Detener la lectura</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterBar</name>
    <message>
        <source>Note on the filter</source>
        <translation>Nota sobre el filtro</translation>
    </message>
    <message>
        <source>The last valid filter stays.</source>
        <translation>Se mantiene el último filtro válido.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>A link; %1 is a filter text</extracomment>
        <translation>Usar %1</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterChip</name>
    <message>
        <source>Filter part %1</source>
        <extracomment>%1 is a part of the filter text</extracomment>
        <translation>Parte del filtro %1</translation>
    </message>
    <message>
        <source>Filter part %1, switched off</source>
        <translation>Parte del filtro %1, desactivada</translation>
    </message>
    <message>
        <source>Space switches it, Delete removes it, Return edits it.</source>
        <translation>Espacio la activa o desactiva, Supr la quita, Intro la edita.</translation>
    </message>
    <message>
        <source>%1
Click to switch off, double-click to edit</source>
        <translation>%1
Clic para desactivar, doble clic para editar</translation>
    </message>
    <message>
        <source>%1
Switched off; click to switch on</source>
        <translation>%1
Desactivada; clic para activar</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterCompleter</name>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <extracomment>%1 is a field</extracomment>
        <translation>Valores de %1</translation>
    </message>
    <message>
        <source>Values of %1, counted in the newest %2 entries</source>
        <extracomment>%1 is a field, %2 a number</extracomment>
        <translation>Valores de %1, contados en las %2 entradas más recientes</translation>
    </message>
</context>
<context>
    <name>Logboom::FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>Earlier filters</source>
        <translation>Filtros anteriores</translation>
    </message>
    <message>
        <source>Filter: text, field:value, /regex/</source>
        <translation>Filtro: texto, campo:valor, /regex/</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Text to find, field:value or /regular expression/. Down shows earlier filters, Ctrl+Space names to choose.</source>
        <translation>Texto que buscar, campo:valor o /expresión regular/. La flecha abajo muestra filtros anteriores, Ctrl+Espacio nombres para elegir.</translation>
    </message>
</context>
<context>
    <name>Logboom::FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Find: text or /regex/</source>
        <translation>Buscar: texto o /regex/</translation>
    </message>
    <message>
        <source>Find in view</source>
        <translation>Buscar en la vista</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Ninguna coincidencia</translation>
    </message>
    <message numerus="yes">
        <source>%L1 matches</source>
        <translation>
            <numerusform>%L1 coincidencia</numerusform>
            <numerusform>%L1 coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Contando …</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Sin contar</translation>
    </message>
    <message>
        <source>Searching … %1 %, Esc stops</source>
        <translation>Buscando … %1 %, Esc lo detiene</translation>
    </message>
    <message>
        <source>%1 · no further one below, once more begins at the top</source>
        <translation>%1 · ninguna más abajo, otra vez empieza arriba</translation>
    </message>
    <message>
        <source>%1 · no further one above, once more begins at the bottom</source>
        <translation>%1 · ninguna más arriba, otra vez empieza abajo</translation>
    </message>
    <message>
        <source>searched as text: %1</source>
        <translation>buscado como texto: %1</translation>
    </message>
    <message>
        <source>Match the case</source>
        <translation>Distinguir mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>Which of all matches is the current one: 9 of 31</extracomment>
        <translation>%L1 de %L2</translation>
    </message>
</context>
<context>
    <name>Logboom::GoToTimeDialog</name>
    <message>
        <source>Go to time</source>
        <translation>Ir a una hora</translation>
    </message>
    <message>
        <source>A time of today, a date and time, or ISO 8601 with an offset.</source>
        <translation>Una hora de hoy, una fecha y hora, o ISO 8601 con desplazamiento.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
</context>
<context>
    <name>Logboom::HeldPill</name>
    <message>
        <source>no new entries</source>
        <translation>sin entradas nuevas</translation>
    </message>
    <message numerus="yes">
        <source>%L1 new</source>
        <extracomment>%L1 is the number of entries that came since the table was held.</extracomment>
        <translation>
            <numerusform>%L1 nueva</numerusform>
            <numerusform>%L1 nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 errors</source>
        <translation>
            <numerusform>%L1 error</numerusform>
            <numerusform>%L1 errores</numerusform>
        </translation>
    </message>
    <message>
        <source>held</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>%1. Resume following</source>
        <extracomment>Read out by screen readers; %1 is &quot;held · 1,284 new · 3 errors&quot;.</extracomment>
        <translation>%1. Volver a seguir</translation>
    </message>
    <message>
        <source>Go to the newest entry and follow</source>
        <translation>Ir a la entrada más reciente y seguir</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
</context>
<context>
    <name>Logboom::HelpContents</name>
    <message>
        <source>Pages of the guide</source>
        <translation>Páginas de la guía</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Ninguna página contiene todas estas palabras.</translation>
    </message>
</context>
<context>
    <name>Logboom::HelpText</name>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Logboom::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>%1 – Logboom guide</source>
        <extracomment>The title of the window; %1 is the title of a page</extracomment>
        <translation>%1 – Guía de Logboom</translation>
    </message>
</context>
<context>
    <name>Logboom::HistogramView</name>
    <message>
        <source>Leave zoom</source>
        <translation>Salir del zoom</translation>
    </message>
    <message>
        <source>Histogram of entries over time</source>
        <translation>Histograma de las entradas en el tiempo</translation>
    </message>
    <message>
        <source>Show the whole range again (double click)</source>
        <translation>Volver a mostrar todo el intervalo (doble clic)</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>Sin entradas</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>No entries.</source>
        <translation>Sin entradas.</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>sin entradas</translation>
    </message>
    <message>
        <source>Chosen: %1: %2.</source>
        <translation>Elegido: %1: %2.</translation>
    </message>
    <message>
        <source>%1: %2. Arrow keys choose a range, Return zooms to it.</source>
        <translation>%1: %2. Las flechas eligen un intervalo, Intro lo amplía.</translation>
    </message>
</context>
<context>
    <name>Logboom::HttpServer</name>
    <message>
        <source>Qt&apos;s HTTP server did not take the port.</source>
        <translation>El servidor HTTP de Qt no aceptó el puerto.</translation>
    </message>
</context>
<context>
    <name>Logboom::JsonView</name>
    <message>
        <source>Entry as JSON</source>
        <translation>Entrada como JSON</translation>
    </message>
</context>
<context>
    <name>Logboom::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
</context>
<context>
    <name>Logboom::LegendItem</name>
    <message>
        <source>%1: %2
Click to include %3, Alt+click to exclude</source>
        <translation>%1: %2
Clic para incluir %3, Alt+clic para excluir</translation>
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
        <translation>Restablecer columnas</translation>
    </message>
    <message>
        <source>Column of a field …</source>
        <translation>Columna de un campo …</translation>
    </message>
    <message>
        <source>Column of a field</source>
        <translation>Columna de un campo</translation>
    </message>
    <message>
        <source>Name of the field, as in the details: status, user.id, trace</source>
        <translation>Nombre del campo, como en los detalles: status, user.id, trace</translation>
    </message>
</context>
<context>
    <name>Logboom::LogView</name>
    <message>
        <source>Searching …</source>
        <translation>Buscando …</translation>
    </message>
    <message>
        <source>No entry matches.</source>
        <translation>Ninguna entrada coincide.</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Entradas de registro</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Position among all entries</source>
        <translation>Posición entre todas las entradas</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Abriendo …</translation>
    </message>
    <message>
        <source>Marks of errors, matches, bookmarks and anomalies</source>
        <translation>Marcas de errores, coincidencias, marcadores y anomalías</translation>
    </message>
</context>
<context>
    <name>Logboom::MainWindow</name>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalías</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Umbrales</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Aplicaciones</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Thresholds of anomalies</source>
        <translation>Umbrales de anomalías</translation>
    </message>
    <message>
        <source>Applications and their keys</source>
        <translation>Aplicaciones y sus claves</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>New threshold …</source>
        <translation>Umbral nuevo …</translation>
    </message>
    <message>
        <source>Switch the threshold on or off</source>
        <translation>Activar o desactivar el umbral</translation>
    </message>
    <message>
        <source>New application …</source>
        <translation>Aplicación nueva …</translation>
    </message>
    <message>
        <source>Copy the key of the application</source>
        <translation>Copiar la clave de la aplicación</translation>
    </message>
    <message>
        <source>Copy a curl line of the application</source>
        <translation>Copiar una línea de curl de la aplicación</translation>
    </message>
    <message>
        <source>Show the entries of the anomaly</source>
        <translation>Mostrar las entradas de la anomalía</translation>
    </message>
    <message>
        <source>Dismiss the anomaly, or take it back</source>
        <translation>Descartar la anomalía o recuperarla</translation>
    </message>
    <message>
        <source>Show dismissed anomalies</source>
        <translation>Mostrar anomalías descartadas</translation>
    </message>
    <message>
        <source>Mute notifications</source>
        <translation>Silenciar notificaciones</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>About Logboom</source>
        <translation>Acerca de Logboom</translation>
    </message>
    <message>
        <source>A desktop log console with an embedded server.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Una consola de registros de escritorio con servidor integrado.
Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Note on the server</source>
        <translation>Nota sobre el servidor</translation>
    </message>
    <message>
        <source>New anomalies</source>
        <translation>Anomalías nuevas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Levels and applications</source>
        <translation>Niveles y aplicaciones</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Panel below the table</source>
        <translation>Panel bajo la tabla</translation>
    </message>
    <message>
        <source>Leave zoom of the histogram</source>
        <translation>Salir del zoom del histograma</translation>
    </message>
    <message>
        <source>Larger font</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Smaller font</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>Usual font size</source>
        <translation>Tamaño de letra habitual</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Tema del sistema</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Edit the filter</source>
        <translation>Editar el filtro</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>Only errors and worse, or all again</source>
        <translation>Solo errores y peores, o todo de nuevo</translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation>Intervalo de tiempo: %1</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Follow the newest entries</source>
        <translation>Seguir las entradas más recientes</translation>
    </message>
    <message>
        <source>End, and follow</source>
        <translation>Final, y seguir</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Go to time …</source>
        <translation>Ir a una hora …</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Error siguiente</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Error anterior</translation>
    </message>
    <message>
        <source>Next warning</source>
        <translation>Advertencia siguiente</translation>
    </message>
    <message>
        <source>Previous warning</source>
        <translation>Advertencia anterior</translation>
    </message>
    <message>
        <source>Commands …</source>
        <translation>Órdenes …</translation>
    </message>
    <message>
        <source>Copy the address of the server</source>
        <translation>Copiar la dirección del servidor</translation>
    </message>
    <message>
        <source>Copy the address of the live stream</source>
        <translation>Copiar la dirección de la transmisión en directo</translation>
    </message>
    <message>
        <source>Send sample entries</source>
        <translation>Enviar entradas de ejemplo</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Iniciar al entrar en la sesión</translation>
    </message>
    <message>
        <source>Use free ports</source>
        <translation>Usar puertos libres</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <extracomment>%1 is a language by its own name, &quot;Deutsch&quot;</extracomment>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Opened files</source>
        <translation>Archivos abiertos</translation>
    </message>
    <message>
        <source>Open a log file …</source>
        <translation>Abrir un archivo de registro …</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abiertos recientemente</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Olvidar estos archivos</translation>
    </message>
    <message>
        <source>Open log files</source>
        <translation>Abrir archivos de registro</translation>
    </message>
    <message>
        <source>Logs (*.log *.log.* *.txt *.json *.jsonl *.ndjson *.gz *.out *.err syslog*)</source>
        <translation>Registros (*.log *.log.* *.txt *.json *.jsonl *.ndjson *.gz *.out *.err syslog*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Note on files</source>
        <translation>Nota sobre los archivos</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Detener la búsqueda</translation>
    </message>
    <message>
        <source>Editor for source files …</source>
        <translation>Editor para el código fuente …</translation>
    </message>
    <message>
        <source>Find in view …</source>
        <translation>Buscar en la vista …</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Offer fields or values for the filter</source>
        <translation>Ofrecer campos o valores para el filtro</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Guardar el filtro</translation>
    </message>
    <message>
        <source>Pin a field in the dock …</source>
        <translation>Fijar un campo a la izquierda …</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Fields to pin in the dock</source>
        <translation>Campos que fijar</translation>
    </message>
    <message>
        <source>Neighbours of the entry, whatever the filter</source>
        <translation>Vecinas de la entrada, sea cual sea el filtro</translation>
    </message>
    <message>
        <source>More neighbours</source>
        <translation>Más vecinas</translation>
    </message>
    <message>
        <source>Fewer neighbours</source>
        <translation>Menos vecinas</translation>
    </message>
    <message>
        <source>The entry in the full stream, and back</source>
        <translation>La entrada en el flujo completo, y volver</translation>
    </message>
    <message>
        <source>What surrounds the entry</source>
        <translation>Lo que rodea la entrada</translation>
    </message>
    <message>
        <source>the earlier range</source>
        <translation>el intervalo anterior</translation>
    </message>
    <message>
        <source>The full stream around %1.</source>
        <translation>El flujo completo alrededor de las %1.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <extracomment>A link; %1 is a filter, or &quot;the earlier range&quot;</extracomment>
        <translation>Volver a %1</translation>
    </message>
    <message>
        <source>Show the full stream</source>
        <translation>Mostrar el flujo completo</translation>
    </message>
    <message numerus="yes">
        <source>Dimmed: the %n entries before and after it from %1.</source>
        <extracomment>%1 is an application, or one of its instances</extracomment>
        <translation>
            <numerusform>Atenuadas: %n entrada anterior y posterior de %1.</numerusform>
            <numerusform>Atenuadas: las %n entradas anteriores y posteriores de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows more</source>
        <extracomment>%1 is a key</extracomment>
        <translation>%1 muestra más</translation>
    </message>
    <message>
        <source>%1 shows fewer</source>
        <extracomment>%1 is a key</extracomment>
        <translation>%1 muestra menos</translation>
    </message>
    <message>
        <source>%1 takes them away</source>
        <extracomment>%1 is a key</extracomment>
        <translation>%1 las quita</translation>
    </message>
    <message>
        <source>Another view in a tab</source>
        <translation>Otra vista en una pestaña</translation>
    </message>
    <message>
        <source>Close the view</source>
        <translation>Cerrar la vista</translation>
    </message>
    <message>
        <source>Open the closed view again</source>
        <translation>Volver a abrir la vista cerrada</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vista siguiente</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vista anterior</translation>
    </message>
    <message>
        <source>Times: clock</source>
        <translation>Horas: reloj</translation>
    </message>
    <message>
        <source>Times: how long ago</source>
        <translation>Horas: hace cuánto</translation>
    </message>
    <message>
        <source>Times: since the row before</source>
        <translation>Horas: desde la fila anterior</translation>
    </message>
    <message>
        <source>Times: since the marked row</source>
        <translation>Horas: desde la fila marcada</translation>
    </message>
    <message>
        <source>Times: the next way</source>
        <translation>Horas: la forma siguiente</translation>
    </message>
    <message>
        <source>Count times from this row</source>
        <translation>Contar las horas desde esta fila</translation>
    </message>
    <message>
        <source>Times in the local zone</source>
        <translation>Horas de la zona local</translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation>Horas en UTC</translation>
    </message>
    <message>
        <source>Times in another zone …</source>
        <translation>Horas de otra zona …</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Marcadores y notas</translation>
    </message>
    <message>
        <source>Bookmark, or take it away</source>
        <translation>Poner un marcador, o quitarlo</translation>
    </message>
    <message>
        <source>Write a note on the entry</source>
        <translation>Escribir una nota sobre la entrada</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Marcador siguiente</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Marcador anterior</translation>
    </message>
    <message>
        <source>The filter or the range of time hides this entry.</source>
        <extracomment>A link</extracomment>
        <translation>El filtro o el intervalo de tiempo oculta esta entrada.</translation>
    </message>
    <message>
        <source>Show it without them</source>
        <translation>Mostrarla sin ellos</translation>
    </message>
    <message>
        <source>Note on bookmarks</source>
        <translation>Nota sobre los marcadores</translation>
    </message>
    <message>
        <source>Column of a field …</source>
        <translation>Columna de un campo …</translation>
    </message>
    <message>
        <source>Colour label %1 on the selected text</source>
        <translation>Etiqueta de color %1 en el texto seleccionado</translation>
    </message>
    <message>
        <source>Remove all colour labels</source>
        <translation>Quitar todas las etiquetas de color</translation>
    </message>
    <message>
        <source>Follow the selected value, or else the trace</source>
        <translation>Seguir el valor seleccionado o, si no, la traza</translation>
    </message>
    <message>
        <source>Lanes of the sources</source>
        <translation>Carriles de los orígenes</translation>
    </message>
    <message>
        <source>Split: all entries above the matches</source>
        <translation>Dividir: todas las entradas sobre las coincidencias</translation>
    </message>
    <message>
        <source>Newest entries first</source>
        <translation>Las entradas más nuevas primero</translation>
    </message>
    <message>
        <source>Start, and follow</source>
        <translation>Inicio, y seguir</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Highlighting rules</source>
        <translation>Reglas de resaltado</translation>
    </message>
    <message>
        <source>A rule hides this entry.</source>
        <extracomment>A link</extracomment>
        <translation>Una regla oculta esta entrada.</translation>
    </message>
    <message>
        <source>Show it without rules and filter</source>
        <translation>Mostrarla sin reglas ni filtro</translation>
    </message>
    <message>
        <source>Apply the rules</source>
        <translation>Aplicar las reglas</translation>
    </message>
    <message>
        <source>New rule of the filter …</source>
        <translation>Nueva regla a partir del filtro …</translation>
    </message>
    <message>
        <source>Switch the rule on or off</source>
        <translation>Activar o desactivar la regla</translation>
    </message>
    <message>
        <source>New entries that match a rule</source>
        <translation>Entradas nuevas que cumplen una regla</translation>
    </message>
</context>
<context>
    <name>Logboom::MarkerBar</name>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a level, %2 a time</extracomment>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>Matches at %1</source>
        <translation>Coincidencias a las %1</translation>
    </message>
    <message>
        <source>Anomaly at %1</source>
        <translation>Anomalía a las %1</translation>
    </message>
    <message>
        <source>Bookmark or note at %1</source>
        <translation>Marcador o nota a las %1</translation>
    </message>
</context>
<context>
    <name>Logboom::MessageView</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>Logboom::RowDelegate</name>
    <message>
        <source>run %1</source>
        <translation>ejecución %1</translation>
    </message>
</context>
<context>
    <name>Logboom::RuleNotices</name>
    <message>
        <source>An entry matches a rule</source>
        <translation>Una entrada cumple una regla</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%L1 new entries match a rule: %2</source>
        <extracomment>%L1 is a number of entries, %2 the newest of their messages</extracomment>
        <translation>
            <numerusform>%L1 entrada nueva cumple una regla: %2</numerusform>
            <numerusform>%L1 entradas nuevas cumplen una regla: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logboom::RulesModel</name>
    <message>
        <source>In force. Space switches it off.</source>
        <translation>En vigor. La barra espaciadora la desactiva.</translation>
    </message>
    <message>
        <source>Switched off. Space switches it on.</source>
        <translation>Desactivada. La barra espaciadora la activa.</translation>
    </message>
    <message>
        <source>Entries that match</source>
        <translation>Entradas que la cumplen</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>Qué pasa con ellas</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Color %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Avisar</translation>
    </message>
</context>
<context>
    <name>Logboom::RulesPage</name>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>Subir la regla</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>Bajar la regla</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Quitar la regla</translation>
    </message>
    <message>
        <source>A filter, such as level&gt;=error app:billing</source>
        <translation>Un filtro, por ejemplo level&gt;=error app:billing</translation>
    </message>
    <message>
        <source>Filter of the rule</source>
        <translation>Filtro de la regla</translation>
    </message>
    <message>
        <source>What becomes of the entries that match</source>
        <translation>Qué pasa con las entradas que la cumplen</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Regla nueva</translation>
    </message>
    <message>
        <source>There is no rule. A rule colours, hides or announces the entries that its filter matches; of several colours the first one counts.</source>
        <translation>No hay reglas. Una regla colorea, oculta o anuncia las entradas que cumplen su filtro; de varios colores vale el primero.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Guardar la regla</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Añadir la regla</translation>
    </message>
    <message>
        <source>A rule needs a filter.</source>
        <translation>Una regla necesita un filtro.</translation>
    </message>
    <message>
        <source>There are as many rules as there may be: %1.</source>
        <translation>Hay tantas reglas como puede haber: %1.</translation>
    </message>
</context>
<context>
    <name>Logboom::ServerCore</name>
    <message>
        <source>Logboom serves other machines only with an API secret; none is set, so it does not listen on %1.</source>
        <translation>Logboom solo atiende a otras máquinas con un secreto de API; no hay ninguno, así que no escucha en %1.</translation>
    </message>
    <message>
        <source>The HTTP server cannot listen on %1: %2.</source>
        <translation>El servidor HTTP no puede escuchar en %1: %2.</translation>
    </message>
    <message>
        <source>The live stream cannot listen on %1: %2.</source>
        <translation>La transmisión en directo no puede escuchar en %1: %2.</translation>
    </message>
</context>
<context>
    <name>Logboom::StackPage</name>
    <message>
        <source>Note on the editor</source>
        <translation>Nota sobre el editor</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Abrir en el editor</translation>
    </message>
    <message>
        <source>Copy stack</source>
        <translation>Copiar la pila</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pila</translation>
    </message>
    <message>
        <source>No program of this system opens %1.</source>
        <translation>Ningún programa de este sistema abre %1.</translation>
    </message>
    <message>
        <source>Choose the editor</source>
        <translation>Elegir el editor</translation>
    </message>
</context>
<context>
    <name>Logboom::StackView</name>
    <message>
        <source>Frames of the stack</source>
        <translation>Llamadas de la pila</translation>
    </message>
</context>
<context>
    <name>Logboom::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Minutes of the range of time shown in which a service was over its threshold. Click to list them.</source>
        <translation>Minutos del intervalo mostrado en los que un servicio superó su umbral. Haga clic para verlos.</translation>
    </message>
    <message>
        <source>Entries arriving per second</source>
        <translation>Entradas que llegan por segundo</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibidas</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Received, not yet stored</source>
        <translation>Recibidas, aún no almacenadas</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazadas</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>almacenadas</translation>
    </message>
    <message>
        <source>Entries in the database now: shown + hidden</source>
        <translation>Entradas ahora en la base de datos: mostradas + ocultas</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostradas</translation>
    </message>
    <message>
        <source>Stored entries that match filter and range of time</source>
        <translation>Entradas almacenadas que coinciden con el filtro y el intervalo</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ocultas</translation>
    </message>
    <message>
        <source>Stored entries that do not match</source>
        <translation>Entradas almacenadas que no coinciden</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>eliminadas</translation>
    </message>
    <message>
        <source>damaged segments</source>
        <translation>segmentos dañados</translation>
    </message>
    <message>
        <source>Parts of the database that cannot be read</source>
        <translation>Partes de la base de datos que no se pueden leer</translation>
    </message>
    <message>
        <source>Size of the database on disk</source>
        <translation>Tamaño de la base de datos en disco</translation>
    </message>
    <message>
        <source>Zone of the times shown</source>
        <translation>Zona de las horas mostradas</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>sin escuchar</translation>
    </message>
    <message>
        <source>The server listens here. Click to copy.</source>
        <translation>El servidor escucha aquí. Haga clic para copiar.</translation>
    </message>
    <message>
        <source>Copy the address of the server, %1</source>
        <translation>Copiar la dirección del servidor, %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>Entries per second</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Since Logboom was started:
%1 received = %2 stored + %3 rejected + %4 waiting</source>
        <translation>Desde que se inició Logboom:
%1 recibidas = %2 almacenadas + %3 rechazadas + %4 en espera</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Siguiendo</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>En pausa a las %1</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>The table follows the newest entries. Click to hold.</source>
        <translation>La tabla sigue las entradas más recientes. Haga clic para pausar.</translation>
    </message>
    <message>
        <source>The table holds still. Click to follow the newest entries.</source>
        <translation>La tabla está en pausa. Haga clic para seguir las entradas más recientes.</translation>
    </message>
    <message>
        <source>Many entries have to be looked at. Click to stop (Esc).</source>
        <translation>Hay muchas entradas que revisar. Haga clic para detener (Esc).</translation>
    </message>
    <message>
        <source>Searching, %1 %</source>
        <extracomment>A search goes on; %1 is a number of percent</extracomment>
        <translation>Buscando, %1 %</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Detener la búsqueda</translation>
    </message>
    <message>
        <source>Removed from the database for their age, its size or their number</source>
        <translation>Eliminadas de la base de datos por su antigüedad, el tamaño de esta o su número</translation>
    </message>
    <message>
        <source>opening …</source>
        <translation>abriendo …</translation>
    </message>
    <message>
        <source>Entries that filter and range of time let through and a rule hides. Click for the rules.</source>
        <translation>Entradas que el filtro y el intervalo dejan pasar y una regla oculta. Clic para ver las reglas.</translation>
    </message>
    <message>
        <source>%1 hidden by rules</source>
        <extracomment>%1 is a number of entries</extracomment>
        <translation>%1 ocultas por reglas</translation>
    </message>
</context>
<context>
    <name>Logboom::ThresholdsModel</name>
    <message>
        <source>In force. Space switches it off.</source>
        <translation>Activo. La barra espaciadora lo desactiva.</translation>
    </message>
    <message>
        <source>Switched off. Space switches it on.</source>
        <translation>Desactivado. La barra espaciadora lo activa.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Por minuto</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
</context>
<context>
    <name>Logboom::ThresholdsPage</name>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Umbrales</translation>
    </message>
    <message>
        <source>Entries per minute</source>
        <translation>Entradas por minuto</translation>
    </message>
    <message>
        <source>Only active thresholds make anomalies.</source>
        <translation>Solo los umbrales activos producen anomalías.</translation>
    </message>
    <message>
        <source>New threshold</source>
        <translation>Umbral nuevo</translation>
    </message>
    <message>
        <source>No threshold is set. A minute in which a service sends more entries of a severity than its threshold is an anomaly.</source>
        <translation>No hay ningún umbral. Un minuto en el que un servicio envía más entradas de una gravedad que su umbral es una anomalía.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the threshold</source>
        <translation>Guardar el umbral</translation>
    </message>
    <message>
        <source>Add the threshold</source>
        <translation>Añadir el umbral</translation>
    </message>
    <message numerus="yes">
        <source>Saved: a minute with more than %1 %2 entries from %3 is an anomaly.</source>
        <extracomment>%1 is a number, %2 a severity, %3 a service</extracomment>
        <translation>
            <numerusform>Guardado: un minuto con más de %1 entrada %2 de %3 es una anomalía.</numerusform>
            <numerusform>Guardado: un minuto con más de %1 entradas %2 de %3 es una anomalía.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1 entries from %2 make no anomalies.</source>
        <extracomment>%1 is a severity, %2 a service</extracomment>
        <translation>Guardado: las entradas %1 de %2 no producen anomalías.</translation>
    </message>
</context>
<context>
    <name>Logboom::TimeScopeButton</name>
    <message>
        <source>Custom …</source>
        <translation>Personalizado …</translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation>Intervalo de tiempo: %1</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Intervalo de tiempo</translation>
    </message>
</context>
<context>
    <name>Logboom::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Another view</source>
        <translation>Otra vista</translation>
    </message>
</context>
<context>
    <name>Logboom::ZoneDialog</name>
    <message>
        <source>Times in another zone</source>
        <translation>Horas de otra zona</translation>
    </message>
    <message>
        <source>Name of the zone, or an offset</source>
        <translation>Nombre de la zona, o un desfase</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>It is %1 there.</source>
        <translation>Allí son las %1.</translation>
    </message>
    <message>
        <source>There is no such zone.</source>
        <translation>Esa zona no existe.</translation>
    </message>
</context>
</TS>
