#include "core/page/memory_dataset.h"

#include <QUuid>

#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace Qt::StringLiterals;

namespace placelens {

MemoryDataset::MemoryDataset(const char *driver, const QString &extension)
    : m_path(u"/vsimem/%1.%2"_s.arg(QUuid::createUuid().toString(QUuid::Id128), extension).toUtf8())
{
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
    if (GDALDriver *found = GetGDALDriverManager()->GetDriverByName(driver))
        m_dataset = found->Create(m_path.constData(), 0, 0, 0, GDT_Unknown, nullptr);
}

MemoryDataset::~MemoryDataset()
{
    if (m_dataset != nullptr)
        GDALClose(m_dataset);
    VSIUnlink(m_path.constData());
    CPLPopErrorHandler();
}

Result<QByteArray> MemoryDataset::finish()
{
    CPLErrorReset();
    GDALClose(std::exchange(m_dataset, nullptr));
    vsi_l_offset size = 0;
    const GByte *bytes = VSIGetMemFileBuffer(m_path.constData(), &size, FALSE);
    if (CPLGetLastErrorType() >= CE_Failure || bytes == nullptr)
        return failed();
    return QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
}

Error MemoryDataset::failed()
{
    return {ErrorKind::Failed, u"The figures can't be put into this form. Export them to another one, such as .csv."_s,
            QString::fromUtf8(CPLGetLastErrorMsg())};
}

void setField(OGRFeature &feature, const QString &name, const QVariant &value)
{
    const QByteArray key = name.toUtf8();
    if (!value.isValid() || value.isNull())
        feature.SetFieldNull(feature.GetFieldIndex(key.constData()));
    else if (value.typeId() == QMetaType::Double)
        feature.SetField(key.constData(), value.toDouble());
    else if (value.typeId() == QMetaType::Int)
        feature.SetField(key.constData(), value.toInt());
    else
        feature.SetField(key.constData(), value.toString().toUtf8().constData());
}

} // namespace placelens
