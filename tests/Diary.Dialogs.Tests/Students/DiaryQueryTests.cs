using System.Text;
using Diary.Dialogs.Turns;
using Diary.Domain.School;

namespace Diary.Dialogs.Students;

public sealed class DiaryQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    public static TheoryData<DiaryQuery> Questions =>
        [
            new DiaryQuery(Today, Today, new Whose.Own()),
            new DiaryQuery(Today, Today.AddDays(6), new Whose.OfClass(new ClassName(11, "Б")), "informatics"),
            new DiaryQuery(
                Today.AddYears(-1),
                Today,
                new Whose.Student(new Guid("01a20f8f-df5c-7e92-90b2-484c5ea9d3b1")),
                "literature",
                "t=test<3~d"
            ),
        ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void What_a_button_carries_is_the_question_it_was_made_of(DiaryQuery question) =>
        Assert.Equal(question, DiaryQuery.Decode(question.Encode()));

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_longest_question_fits_into_a_button(DiaryQuery question) =>
        Assert.InRange(
            Encoding.UTF8.GetByteCount(ButtonCodes.ForDialog("attendance", question.Encode())),
            1,
            ButtonCodes.MaxBytes
        );

    [Theory]
    [InlineData("")]
    [InlineData(";;;")]
    [InlineData("20261124;;")]
    [InlineData("266b266a;;;")]
    [InlineData("zzzz;;;")]
    [InlineData("266b;;;;")]
    public void Rubbish_is_no_question(string arguments) => Assert.Null(DiaryQuery.Decode(arguments));
}
