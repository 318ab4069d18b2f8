using System.Globalization;
using Diary.Dialogs.Understanding.Words;
using Diary.Testing.Phrases;

namespace Diary.Dialogs.Understanding;

/// <summary>Phrases labelled by hand that nothing is learnt from: they say what strangers will meet.</summary>
public sealed class UnseenPhrasesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuning", 0.98, 0.98)]
    [InlineData("validation", 0.95, 0.95)]
    [InlineData("final", 0.94, 0.95)]
    public void They_are_understood_as_often_as_promised(string file, double intents, double entities)
    {
        var answers = Answers(file);
        var ours = answers.Where(answer => answer.Wanted.Intent is not Intent.None).ToList();
        var none = answers.Where(answer => answer.Wanted.Intent is Intent.None).ToList();

        AtLeast("intent right", intents, answers, answer => answer.IntentRight);
        AtLeast("entities right", entities, answers, answer => answer.EntitiesRight);
        AtLeast("none recognised", 0.9, none, answer => answer.IntentRight);
        AtLeast("ours not answered none", 0.97, ours, answer => answer.Got.Intent is not Intent.None);
    }

    [Fact]
    public void Every_phrase_that_a_maintainer_added_is_understood()
    {
        var missed = Answers("learnt").Where(answer => !answer.IntentRight || !answer.EntitiesRight);

        Assert.Empty(missed.Select(answer => answer.Wanted.Utterance.Text));
    }

    /// <summary>«привет» is everyone's; a sentence of five words would be one learnt by heart.</summary>
    [Theory]
    [InlineData("validation")]
    [InlineData("final")]
    public void None_of_their_sentences_is_among_the_phrases_learnt_from(string file)
    {
        var learnt = new TrainingPhrases().All().Select(phrase => Words(phrase.Text)).ToHashSet();

        string[] sentences = [.. LabelledPhrase.Of(file).Select(phrase => Words(phrase.Utterance.Text))];

        string[] copied = [.. sentences.Where(text => text.Split(' ').Length >= 5 && learnt.Contains(text))];

        Assert.Equal([], copied);
    }

    [Fact]
    public void What_is_read_with_certainty_is_right_nine_times_of_ten()
    {
        var answers = Answers("validation").Concat(Answers("final")).ToList();

        AtLeast(
            "sure and right",
            0.9,
            answers.FindAll(answer => answer.Got.Confidence >= Certainties.SureFrom),
            answer => answer.IntentRight
        );
        AtLeast(
            "sure, or between two of which one is right, or no idea",
            0.95,
            answers,
            answer => answer.IntentRight || answer.Got.Certainty is not Certainty.Sure
        );
    }

    private static List<Answer> Answers(string file) =>
        [.. LabelledPhrase.Of(file).Select(phrase => new Answer(phrase, Reading.Reader.Read(phrase.Utterance)))];

    private static string Words(string text) =>
        string.Join(' ', Tokenizer.Split(text).Where(token => token.IsWord).Select(token => token.Word));

    private void AtLeast(string figure, double least, List<Answer> answers, Func<Answer, bool> right)
    {
        var share = answers.Count(right) / (double)answers.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure}: {share:P1} of {answers.Count}"));
        Assert.True(
            share >= least,
            $"{figure} {share:P1}: {string.Join("; ", answers.Where(answer => !right(answer)).Select(answer => answer.Wanted.Utterance.Text))}"
        );
    }

    private sealed record Answer(LabelledPhrase Wanted, Meaning Got)
    {
        public bool IntentRight => Wanted.Intent == Got.Intent;

        public bool EntitiesRight => Wanted.Entities == EntityText.Of(Got.Entities);
    }
}
