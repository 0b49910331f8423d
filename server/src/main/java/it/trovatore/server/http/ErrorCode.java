package it.trovatore.server.http;

import java.util.Locale;

/** All that a request can fail with: the HTTP status, the stable code, and the Italian title. */
enum ErrorCode {
  PARAMETER_UNKNOWN(400, "Parametro sconosciuto"),
  PARAMETER_INVALID(400, "Parametro non valido"),
  QUERY_TOO_LONG(400, "Ricerca troppo lunga"),
  QUERY_TOO_COMPLEX(400, "Ricerca troppo complessa"),
  PAGE_TOO_DEEP(400, "Pagina troppo lontana"),
  BAD_REQUEST(400, "Richiesta non valida"),
  BAD_JSON(400, "JSON non valido"),
  ID_INVALID(400, "Id non valido"),
  FIELD_UNKNOWN(400, "Campo sconosciuto"),
  FIELD_INVALID(400, "Campo non valido"),
  TOKEN_REQUIRED(401, "Serve un'autorizzazione"),
  FORBIDDEN(403, "Richiesta non permessa"),
  SCOPE_INSUFFICIENT(403, "Token senza questo permesso"),
  NOT_FOUND(404, "Pagina non trovata"),
  DOCUMENT_NOT_FOUND(404, "Documento non trovato"),
  METHOD_NOT_ALLOWED(405, "Metodo non permesso"),
  REQUEST_TIMEOUT(408, "Richiesta rimasta a metà"),
  BACKUP_REFUSED(409, "Copia non fatta"),
  INDEX_LOCKED(409, "Indice occupato"),
  ID_TAKEN(409, "Id già usato"),
  PRECONDITION_FAILED(412, "Il documento è un altro"),
  BODY_TOO_LARGE(413, "Richiesta troppo grande"),
  ADDRESS_TOO_LONG(414, "Indirizzo troppo lungo"),
  MEDIA_TYPE_UNSUPPORTED(415, "Tipo di contenuto non accettato"),
  RANGE_NOT_SATISFIABLE(416, "Intervallo non disponibile"),
  HOST_UNKNOWN(421, "Nome di server sconosciuto"),
  DOCUMENT_UNREADABLE(422, "Documento non leggibile"),
  TOO_MANY_REQUESTS(429, "Troppe richieste"),
  HEADERS_TOO_LARGE(431, "Intestazioni troppo lunghe"),
  INTERNAL_ERROR(500, "Errore interno"),
  CORPUS_UNAVAILABLE(503, "Documenti della cartella non leggibili"),
  INDEX_UNAVAILABLE(503, "Indice non disponibile"),
  STORE_UNAVAILABLE(503, "Documenti inviati non disponibili"),
  READER_UNAVAILABLE(503, "Lettura dei file non disponibile"),
  BUSY(503, "Server occupato"),
  DISK_FULL(507, "Spazio esaurito");

  private final int status;
  private final String title;

  ErrorCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** As programs see it; never changes. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
