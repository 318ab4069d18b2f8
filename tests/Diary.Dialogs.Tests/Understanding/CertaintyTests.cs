namespace Diary.Dialogs.Understanding;

public sealed class CertaintyTests
{
    [Theory]
    [InlineData(Intent.GradesShow, 0.95, Intent.GradesAverage, 0.03, Certainty.Sure)]
    [InlineData(Intent.GradesShow, 0.5, Intent.GradesAverage, 0.4, Certainty.BetweenTwo)]
    [InlineData(Intent.GradesShow, 0.3, Intent.GradesAverage, 0.1, Certainty.NoIdea)]
    [InlineData(Intent.GradesShow, 0.55, Intent.GradesAverage, 0.1, Certainty.NoIdea)]
    [InlineData(Intent.GradesShow, 0.5, Intent.None, 0.4, Certainty.NoIdea)]
    [InlineData(Intent.None, 0.95, Intent.GradesAverage, 0.03, Certainty.NoIdea)]
    public void Sure_is_done_two_are_asked_and_the_rest_is_no_idea(
        Intent best,
        double confidence,
        Intent second,
        double next,
        Certainty certainty
    )
    {
        var meaning = new Meaning(best, confidence, Entities.Empty, [new Alternative(second, next)]);

        Assert.Equal(certainty, meaning.Certainty);
    }
}
