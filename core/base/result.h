#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

namespace placelens {

/// What kind of failure an error is; the command line turns it into its exit status.
enum class ErrorKind {
    Failed = 1,  ///< the work could not be done: no such file, a place that can't be written
    Usage = 2,   ///< the words of the call are wrong
    Unknown = 3, ///< an area, geography, indicator or period that is unknown or ambiguous
    Invalid = 4, ///< the input data are invalid
};

/// Why something could not be done, said to a person.
struct Error
{
    ErrorKind kind = ErrorKind::Failed;
    QString what;             ///< one sentence that names the thing and the next step
    QString detail = {};      ///< a library's own words; may be empty
    QStringList choices = {}; ///< the nearest or the possible names, at most 20; may be empty
};

/// The part of a job that failed while the rest is good.
struct Warning
{
    QString what;
};

/// A value, or the error that says why there is none.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_content.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    /// \pre hasValue()
    T &operator*() & { return std::get<0>(m_content); }
    const T &operator*() const & { return std::get<0>(m_content); }
    T &&operator*() && { return std::get<0>(std::move(m_content)); }
    T *operator->() { return &std::get<0>(m_content); }
    const T *operator->() const { return &std::get<0>(m_content); }

    /// \pre !hasValue()
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// A success without a value.
struct Done
{
};

} // namespace placelens
