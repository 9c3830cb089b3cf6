#pragma once

#include "core/atlas/figures.h"
#include "core/page/brief/brief_options.h"

#include <QByteArray>
#include <QSizeF>

#include <memory>
#include <span>
#include <stop_token>

class QPainter;

namespace placelens {

/// Where a part of a document starts.
struct PageMark
{
    QString title;
    int page = 0;   ///< 0 for the first
    double top = 0; ///< points from the page's upper edge
    int level = 0;  ///< 0 for a document, 1 for a section of it
};

/// A printed account of one area, or of several beside each other: laid out once, then painted onto any device.
///
/// Preview, print and PDF paint with the same code. Immutable: may be painted from any thread.
class Brief
{
public:
    /// Lays out the brief of one area, or the comparison of several (at most 6). Errors: an unknown benchmark or
    /// indicator (Unknown), a logo that can't be read (Failed). Null if stopped.
    static Result<std::shared_ptr<const Brief>> make(std::shared_ptr<const Figures> figures,
                                                     std::span<const Area> areas, const BriefOptions &options,
                                                     std::stop_token stop = {});
    ~Brief();

    /// "Black Country: area brief"
    QString title() const;
    /// In points, 1/72 inch.
    QSizeF pageSize() const;
    int pageCount() const;
    /// Paints a page; the painter's units are points, the origin is the page's upper left corner.
    void paintPage(QPainter &painter, int page) const;
    std::vector<PageMark> marks() const;
    /// Every figure of the brief, a row each: what is attached to the PDF.
    QByteArray figuresAsCsv() const;
    /// What could not be said, a sentence each.
    QStringList gaps() const;

private:
    struct Pages;
    explicit Brief(std::unique_ptr<const Pages> pages);
    std::unique_ptr<const Pages> m_pages;
};

} // namespace placelens
