#pragma once
#include "core/practice/assignment.h"

#include <QString>
#include <QStringList>
#include <QVector>

/// What a trainer's page shows, as values.
namespace secondring {

/// One scenario of the shelf, to be assigned.
struct ShelfTitle
{
    std::string id;
    QString title;

    bool operator==(const ShelfTitle&) const = default;
};

/// Where somebody stands with an assignment.
struct AssignedPerson
{
    QString name;
    practice::AssignmentState state = practice::AssignmentState::Open;
    QString detail;           ///< "handed in today 10:12"
    std::optional<int> score; ///< the best that was handed in
    std::int64_t attempt = 0; ///< which that was; 0: nothing was handed in

    bool operator==(const AssignedPerson&) const = default;
};

struct AssignedEntry
{
    practice::PracticeAssignment assignment;
    QString scenario;
    QString facts; ///< for whom, until when, the pass mark
    QVector<AssignedPerson> people;

    bool operator==(const AssignedEntry&) const = default;
};

/// An attempt that was handed in.
struct HandedInEntry
{
    std::int64_t attempt = 0;
    QString agent;
    QString scenario;
    QString when;
    std::optional<int> score;
    bool passed = false;
    QString missed; ///< the standards; empty: none

    bool operator==(const HandedInEntry&) const = default;
};

/// Whether somebody can be certified, in a sentence that also says why not.
struct CertifiablePerson
{
    QString name;
    bool ready = false;
    QString sentence;

    bool operator==(const CertifiablePerson&) const = default;
};

struct TrainingView
{
    QVector<ShelfTitle> scenarios;
    QStringList people;
    QStringList others;              ///< known too, and not offered: those who train them
    QVector<AssignedEntry> assigned; ///< what is still to be done first, the soonest due
    QVector<HandedInEntry> handedIn; ///< newest first
    QVector<CertifiablePerson> certifiable;
    QString trouble; ///< a sentence; empty: none

    bool operator==(const TrainingView&) const = default;
};

} // namespace secondring
