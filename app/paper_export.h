#pragma once
#include "app/call_dossier.h"
#include "core/base/result.h"

#include <QFuture>
#include <QObject>

class QWidget;

namespace secondring {

class ExportNotice;

/// What of a call is taken away.
enum class PaperKind
{
    Call,     ///< its page
    Scorecard ///< how it was judged
};

/// Takes a call away from a window on paper: asks where to, writes beside the desk's work, tells
/// what came of it.
///
/// Threads: the GUI thread; the writing has one of its own. The notice outlives it.
class PaperExport : public QObject
{
    Q_OBJECT

public:
    explicit PaperExport(ExportNotice& notice);
    /// Waits for what is under way: a page or two.
    ~PaperExport() override;

    /// Asks for a file and writes what the viewer may see.
    void ask(PaperKind kind, const DossierSource& source, QWidget* over);

private:
    void write(PaperKind kind, DossierSource source, const QString& file);

    ExportNotice& notice_;
    QFuture<Result<int>> writing_;
};

} // namespace secondring
