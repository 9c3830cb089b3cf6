#pragma once

#include "core/page/brief/brief.h"

namespace placelens {

class PdfDocument;

/// "E37000001 Black Country": what a file about an area can be called on every system, without an extension.
QString fileNameFor(const Area &area);

/// Adds a brief's pages and marks to a document, and its figures as a file in it called `name`.
void addBrief(PdfDocument &document, const Brief &brief, const QString &name);

/// A brief as a PDF; the same brief gives the same bytes. `date` is the day that the file says it was made, none if it
/// is invalid.
QByteArray briefPdf(const Brief &brief, QDate date = {});

/// Writes a brief to a PDF file. Errors: another extension (Usage); a place that can't be written (Failed), with what was
/// there before left as it was.
Result<Done> writeBrief(const Brief &brief, const QString &file, QDate date = {});

/// Error (Usage): the file's extension is not .pdf.
Result<Done> checkBriefName(const QString &file);

} // namespace placelens
