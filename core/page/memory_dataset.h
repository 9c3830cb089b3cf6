#pragma once

#include "core/base/result.h"

#include <QVariant>

#include <memory>

class GDALDataset;
class OGRFeature;

namespace placelens {

/// A file that GDAL writes in memory, to be saved as bytes by somebody who notices a full disk.
class MemoryDataset
{
public:
    /// \pre the driver is registered
    MemoryDataset(const char *driver, const QString &extension);
    ~MemoryDataset();

    GDALDataset *operator->() const { return m_dataset; }
    explicit operator bool() const { return m_dataset != nullptr; }

    /// Closes the file and hands out what is in it. Error (Failed) with the library's words.
    Result<QByteArray> finish();
    /// What GDAL said last, as an error.
    static Error failed();

    MemoryDataset(const MemoryDataset &) = delete;
    MemoryDataset &operator=(const MemoryDataset &) = delete;

private:
    QByteArray m_path;
    GDALDataset *m_dataset = nullptr;
};

/// Sets a field by name; null for an invalid value.
void setField(OGRFeature &feature, const QString &name, const QVariant &value);

} // namespace placelens
