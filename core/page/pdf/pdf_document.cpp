#include "core/page/pdf/pdf_document.h"

#include "core/page/pdf/pdf_content.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

constexpr int stepsPerPoint = 20; // a fiftieth of a millimetre is finer than any printer

// Marks as a tree: what each stands below, and its neighbours there; -1 for none.
struct Branch
{
    int parent = -1, first = -1, last = -1, before = -1, after = -1;
    int children = 0;
};

std::vector<Branch> branchesOf(const std::vector<PdfMark> &marks)
{
    std::vector<Branch> tree(marks.size());
    std::vector<int> open; // the marks that what comes may stand below
    int lastAtTop = -1;
    for (int i = 0; i < static_cast<int>(marks.size()); ++i) {
        const auto at = [&](int mark) -> Branch & { return tree[static_cast<std::size_t>(mark)]; };
        const auto levelOf = [&](int mark) { return marks[static_cast<std::size_t>(mark)].level; };
        while (!open.empty() && levelOf(open.back()) >= levelOf(i))
            open.pop_back();
        const int parent = open.empty() ? -1 : open.back();
        at(i).parent = parent;
        int &last = parent < 0 ? lastAtTop : at(parent).last;
        at(i).before = last;
        if (last >= 0)
            at(last).after = i;
        else if (parent >= 0)
            at(parent).first = i;
        last = i;
        if (parent >= 0)
            ++at(parent).children;
        open.push_back(i);
    }
    return tree;
}

} // namespace

PdfDocument::PdfDocument(QIODevice &device) : m_file(device, "1.7"), m_tree(m_file.add()), m_common(m_file.add()) {}

void PdfDocument::addPage(QSizeF size, const std::function<void(QPainter &)> &paint)
{
    PdfContent drawn(m_resources, stepsPerPoint);
    VectorDevice device(drawn, {static_cast<int>(size.width()) + 1, static_cast<int>(size.height()) + 1});
    QPainter painter(&device);
    paint(painter);
    painter.end();
    const QByteArray scale = pdfNumber(1.0 / stepsPerPoint);
    const int operators =
        m_file.addStream(scale + " 0 0 -" + scale + " 0 " + pdfNumber(size.height()) + " cm\n" + drawn.content());
    const int object =
        m_file.add("<</Type/Page/Parent " + pdfReference(m_tree) + "/MediaBox[0 0 " + pdfNumber(size.width()) + ' '
                   + pdfNumber(size.height()) + "]/Group<</S/Transparency/CS/DeviceRGB>>/Resources "
                   + pdfReference(m_common) + "/Contents " + pdfReference(operators) + ">>");
    m_pages.push_back({object, size.height()});
}

void PdfDocument::attach(PdfAttachment file)
{
    const auto isTaken = [&](const QString &name) {
        return std::any_of(m_attached.begin(), m_attached.end(), [&](const Attached &one) { return one.name == name; });
    };
    QString name = file.name;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 (%2).%3"_s.arg(file.name.section(u'.', 0, -2)).arg(number).arg(file.name.section(u'.', -1));
    const QByteArray type = file.type.replace('/', "#2F");
    const int stream = m_file.addStream(file.bytes, "/Type/EmbeddedFile/Subtype/" + type + "/Params<</Size "
                                                        + QByteArray::number(file.bytes.size()) + ">>");
    const QByteArray content = pdfReference(stream);
    const int object =
        m_file.add("<</Type/Filespec/F" + pdfString(name) + "/UF" + pdfString(name) + "/EF<</F " + content + "/UF "
                   + content + ">>/AFRelationship/Data/Desc" + pdfString(file.description) + ">>");
    m_attached.push_back({name, object});
}

QByteArray PdfDocument::writeMarks()
{
    if (m_marks.empty())
        return {};
    const std::vector<Branch> tree = branchesOf(m_marks);
    const int root = m_file.add();
    std::vector<int> objects;
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        objects.push_back(m_file.add());
    const auto to = [&](const char *entry, int mark) {
        return mark < 0 ? QByteArray() : entry + (' ' + pdfReference(objects[static_cast<std::size_t>(mark)]));
    };
    int first = -1, last = -1, uppermost = 0;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const PdfMark &mark = m_marks[i];
        const Branch &branch = tree[i];
        if (branch.parent < 0) {
            first = first < 0 ? static_cast<int>(i) : first;
            last = static_cast<int>(i);
            ++uppermost;
        }
        const Page &page = m_pages[static_cast<std::size_t>(mark.page)];
        QByteArray entries = "<</Title" + pdfString(mark.title) + "/Dest[" + pdfReference(page.object) + "/XYZ null "
                             + pdfNumber(page.height - mark.top) + " null]"
                             + (branch.parent < 0 ? "/Parent " + pdfReference(root) : to("/Parent", branch.parent))
                             + to("/Prev", branch.before) + to("/Next", branch.after) + to("/First", branch.first)
                             + to("/Last", branch.last);
        if (branch.children > 0) // a negative number is a closed branch
            entries += "/Count -" + QByteArray::number(branch.children);
        m_file.set(objects[i], entries + ">>");
    }
    m_file.set(root, "<</Type/Outlines" + to("/First", first) + to("/Last", last) + "/Count "
                         + QByteArray::number(uppermost) + ">>");
    return "/Outlines " + pdfReference(root) + (uppermost > 1 ? "/PageMode/UseOutlines" : "");
}

QByteArray PdfDocument::attachments()
{
    if (m_attached.empty())
        return {};
    // Readers look names up in order.
    std::sort(m_attached.begin(), m_attached.end(),
              [](const Attached &a, const Attached &b) { return pdfString(a.name) < pdfString(b.name); });
    QByteArray names, all;
    for (const Attached &file : m_attached) {
        names += pdfString(file.name) + pdfReference(file.object);
        all += pdfReference(file.object) + ' ';
    }
    return "/Names<</EmbeddedFiles<</Names[" + names + "]>>>>/AF[" + all.trimmed() + ']';
}

bool PdfDocument::finish(const PdfFacts &facts)
{
    m_file.set(m_common, "<<" + m_resources.write(m_file) + ">>");
    QByteArray kids;
    for (const Page &page : m_pages)
        kids += pdfReference(page.object) + ' ';
    m_file.set(m_tree, "<</Type/Pages/Count " + QByteArray::number(m_pages.size()) + "/Kids[" + kids.trimmed() + "]>>");
    const QByteArray marks = writeMarks();
    const int catalogue =
        m_file.add("<</Type/Catalog/Pages " + pdfReference(m_tree)
                   + "/Lang(en-GB)/ViewerPreferences<</DisplayDocTitle true>>" + marks + attachments() + ">>");
    QByteArray information = "<</Title" + pdfString(facts.title) + "/Creator" + pdfString(u"Placelens"_s) + "/Producer"
                             + pdfString(u"Placelens " PLACELENS_VERSION ""_s);
    if (facts.date.isValid())
        information += "/CreationDate(D:" + facts.date.toString(u"yyyyMMdd"_s).toLatin1() + ')';
    return m_file.finish(catalogue, m_file.add(information + ">>"));
}

} // namespace placelens
