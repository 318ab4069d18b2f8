using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Diary.Domain.Attendance;

public sealed class AttendanceTruthTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_absence_that_the_family_announced_is_excused_by_its_word()
    {
        var joined = AttendanceTruth.Join(Letters.Absent, null, 3, [Notice(NoticeKind.Ill, Letters.Ill)]);

        Assert.Equal((Letters.Ill, AttendanceBasis.Notice), (joined.Letter, joined.Basis));
    }

    [Fact]
    public void What_the_class_teacher_found_out_goes_before_what_the_family_said()
    {
        var joined = AttendanceTruth.Join(Letters.Absent, Letters.Valid, 3, [Notice(NoticeKind.Ill, Letters.Ill)]);

        Assert.Equal((Letters.Valid, AttendanceBasis.ClassTeacher), (joined.Letter, joined.Basis));
        Assert.Equal(NoticeKind.Ill, joined.Notice?.Kind);
    }

    [Fact]
    public void A_letter_that_says_why_already_stays()
    {
        var joined = AttendanceTruth.Join(Letters.Valid, null, 3, [Notice(NoticeKind.Ill, Letters.Ill)]);

        Assert.Equal((Letters.Valid, AttendanceBasis.Roll), (joined.Letter, joined.Basis));
    }

    [Theory]
    [InlineData(1, AttendanceBasis.Notice)]
    [InlineData(2, AttendanceBasis.Notice)]
    [InlineData(3, AttendanceBasis.Roll)]
    [InlineData(4, AttendanceBasis.Roll)]
    public void Who_comes_to_the_third_lesson_is_excused_from_the_two_before(int lesson, AttendanceBasis basis) =>
        Assert.Equal(
            basis,
            AttendanceTruth
                .Join(Letters.Absent, null, lesson, [Notice(NoticeKind.Late, Letters.Valid, lesson: 3)])
                .Basis
        );

    [Theory]
    [InlineData(4, AttendanceBasis.Roll)]
    [InlineData(5, AttendanceBasis.Notice)]
    public void Who_leaves_after_the_fourth_lesson_is_excused_from_the_fifth(int lesson, AttendanceBasis basis) =>
        Assert.Equal(
            basis,
            AttendanceTruth
                .Join(Letters.Absent, null, lesson, [Notice(NoticeKind.LeavesEarly, Letters.Valid, lesson: 4)])
                .Basis
        );

    [Fact]
    public void An_announced_lateness_is_remembered_and_excuses_no_absence()
    {
        var late = Notice(NoticeKind.Late, Letters.Valid, minutes: 20);

        Assert.Equal(NoticeKind.Late, AttendanceTruth.Join(Letters.Late, null, 1, [late]).Notice?.Kind);
        Assert.Equal(Letters.Absent, AttendanceTruth.Join(Letters.Absent, null, 1, [late]).Letter);
    }

    [Fact]
    public void Of_two_notices_the_later_counts_unless_the_school_accepted_the_other()
    {
        var first = Notice(NoticeKind.Family, Letters.Valid);
        var second = Notice(NoticeKind.Ill, Letters.Ill) with { CreatedAt = Now.AddHours(1) };

        Assert.Equal(Letters.Ill, AttendanceTruth.Join(Letters.Absent, null, 1, [first, second]).Letter);
        var accepted = first with { Approval = NoticeApproval.Accepted };
        Assert.Equal(Letters.Valid, AttendanceTruth.Join(Letters.Absent, null, 1, [accepted, second]).Letter);
    }

    /// <summary>Nobody's presence is changed by a word, and no order of words changes the truth.</summary>
    [Fact]
    public void The_order_of_the_notices_means_nothing()
    {
        var cases =
            from roll in Gen.Elements(Letters.All)
            from reason in Gen.Elements([null, Letters.Valid, Letters.Ill])
            from lesson in Gen.Choose(1, 7)
            from notices in Notices().ListOf()
            from shuffled in Gen.Shuffle(notices.ToArray())
            select (roll, reason, lesson, notices, shuffled);
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                    AttendanceTruth.Join(c.roll, c.reason, c.lesson, c.notices)
                    == AttendanceTruth.Join(c.roll, c.reason, c.lesson, c.shuffled)
            )
            .QuickCheckThrowOnFailure();
    }

    private static Gen<NoticeClaim> Notices() =>
        from kind in Gen.Elements(Enum.GetValues<NoticeKind>())
        from lesson in Gen.Choose(0, 7)
        from isAccepted in Gen.Elements(true, false)
        from hours in Gen.Choose(-5, 5)
        from number in Gen.Choose(1, 1_000_000)
        select Notice(
            kind,
            kind is NoticeKind.Ill ? Letters.Ill : Letters.Valid,
            lesson: lesson == 0 ? null : lesson
        ) with
        {
            Id = new Guid(number, 0, 0, new byte[8]),
            CreatedAt = Now.AddHours(hours),
            Approval = isAccepted ? NoticeApproval.Accepted : NoticeApproval.Unseen,
        };

    private static NoticeClaim Notice(
        NoticeKind kind,
        AttendanceLetter letter,
        int? minutes = null,
        int? lesson = null
    ) => new(Guid.Empty, kind, minutes, lesson, NoticeApproval.Unseen, Now, letter);
}
