#pragma once

class QScrollArea;
class QWidget;

namespace placelens {

/// A panel that is too high for its place scrolls; it takes `content` over.
QScrollArea *scrolling(QWidget *content);

} // namespace placelens
