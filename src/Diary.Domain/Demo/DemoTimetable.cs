using Diary.Domain.Timetable;

namespace Diary.Domain.Demo;

/// <summary>
/// A week without collisions and without gaps. Every teacher has a room, so that free teachers mean free rooms. It starts
/// from any order and swaps lessons of a class until nobody has to be in two places.
/// </summary>
internal sealed class DemoTimetable
{
    private const int Days = 5;
    private const int PerDay = 8;
    private const int Clash = 10;
    private const int MaxRounds = 500;
    private readonly Dictionary<(DemoTeacher, int Slot), int> _busy = [];
    private readonly Dictionary<(DemoClass, Guid Subject, int Day), int> _ofDay = [];
    private readonly List<List<DemoCell>> _classes;
    private readonly DemoDice _dice;

    public DemoTimetable(DemoCourses courses, string seed)
    {
        _dice = new DemoDice($"timetable/{seed}");
        _classes = [.. courses.Units.GroupBy(unit => unit.Class).Select(Fill)];
        foreach (var cell in Cells)
        {
            Count(cell, 1);
        }

        Settle();
    }

    public IEnumerable<DemoCell> Cells => _classes.SelectMany(cells => cells);

    /// <summary>The longer days in the middle of the week; the class teacher's lesson is the first on Monday.</summary>
    private List<DemoCell> Fill(IGrouping<DemoClass, DemoUnit> units)
    {
        var homeroom = units.Where(unit => unit.Subject.Key == "homeroom");
        var rest = units.Except(homeroom).SelectMany(unit => Enumerable.Repeat(unit, unit.Hours)).ToList();
        _dice.Shuffle(rest);
        int[] longDays = [1, 2, 3, 0, 4];
        var lessons = rest.Concat(homeroom).Count();
        var slots =
            from day in Enumerable.Range(0, Days)
            let length = (lessons / Days) + (Array.IndexOf(longDays, day) < lessons % Days ? 1 : 0)
            from number in Enumerable.Range(0, length)
            select (day * PerDay) + number;
        return [.. slots.Zip(homeroom.Concat(rest), (slot, unit) => new DemoCell(slot, unit))];
    }

    private void Settle()
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var moved = false;
            foreach (var cells in _classes)
            {
                foreach (var cell in cells.Where(cell => Cost(cell) > 0).ToList())
                {
                    moved |= Improve(cell, cells);
                }
            }

            if (Cells.All(cell => Cost(cell) < Clash) && !moved)
            {
                return;
            }
        }

        throw new InvalidOperationException("The timetable of the demonstration school did not settle.");
    }

    /// <summary>Swaps with the best partner; with an equally good one too, so as not to stay in a dead end.</summary>
    /// <returns>Whether something got better.</returns>
    private bool Improve(DemoCell cell, List<DemoCell> cells)
    {
        if (cell.IsFixed)
        {
            return false;
        }

        var start = _dice.Roll(cells.Count);
        var (best, bestGain) = ((DemoCell?)null, 0);
        for (var i = 0; i < cells.Count; i++)
        {
            var other = cells[(start + i) % cells.Count];
            if (other.IsFixed || other.Unit == cell.Unit)
            {
                continue;
            }

            var before = Cost(cell) + Cost(other);
            Swap(cell, other);
            var gain = before - Cost(cell) - Cost(other);
            Swap(cell, other);
            if (gain > bestGain || (best is null && gain == 0))
            {
                (best, bestGain) = (other, gain);
            }
        }

        if (best is not null)
        {
            Swap(cell, best);
        }

        return bestGain > 0;
    }

    private void Swap(DemoCell one, DemoCell other)
    {
        Count(one, -1);
        Count(other, -1);
        (one.Unit, other.Unit) = (other.Unit, one.Unit);
        Count(one, 1);
        Count(other, 1);
    }

    private void Count(DemoCell cell, int change)
    {
        foreach (var course in cell.Unit.Courses)
        {
            Add(_busy, (course.Teacher, cell.Slot), change);
        }

        Add(_ofDay, (cell.Unit.Class, cell.Unit.Subject.Id, cell.Day), change);
    }

    private int Cost(DemoCell cell)
    {
        var clashes = 0;
        foreach (var course in cell.Unit.Courses)
        {
            clashes += _busy[(course.Teacher, cell.Slot)] - 1;
        }

        return (clashes * Clash) + _ofDay[(cell.Unit.Class, cell.Unit.Subject.Id, cell.Day)] - 1;
    }

    private static void Add<TKey>(Dictionary<TKey, int> counts, TKey key, int change)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + change;

    /// <summary>A place in the week of a class, and what is there.</summary>
    internal sealed class DemoCell(int slot, DemoUnit unit)
    {
        public int Slot { get; } = slot;

        public DemoUnit Unit { get; set; } = unit;

        public int Day => Slot / PerDay;

        public int Number => (Slot % PerDay) + 1;

        public DayOfWeek Weekday => (DayOfWeek)(Day + 1);

        public bool IsFixed => Unit.Subject.Key == "homeroom";

        public IEnumerable<(DemoCourse Course, TimetableSlot Slot)> Slots(Guid versionId) =>
            Unit.Courses.Select(course =>
                (
                    course,
                    new TimetableSlot
                    {
                        Id = DemoIds.Named($"slot/{versionId}/{course.Group.Row.Id}/{Slot}"),
                        SchoolId = DemoIds.School,
                        VersionId = versionId,
                        Weekday = Weekday,
                        Number = Number,
                        GroupId = course.Group.Row.Id,
                        AssignmentId = course.Assignment.Id,
                        RoomId = course.Teacher.Room.Id,
                    }
                )
            );
    }
}
