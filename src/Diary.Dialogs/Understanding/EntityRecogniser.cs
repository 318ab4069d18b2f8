using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>All recognisers, in the order in which they take their words.</summary>
internal sealed class EntityRecogniser
{
    private readonly FigureRecogniser _figures;
    private readonly ClassRecogniser _classes;
    private readonly TermRecogniser _terms;
    private readonly DateRecogniser _dates;
    private readonly NameRecogniser _names;
    private readonly WordRecogniser _words = new();

    public EntityRecogniser(
        Alphabets alphabets,
        Vocabulary vocabulary,
        FirstNames firstNames,
        Surnames surnames,
        Patronymics patronymics
    )
    {
        var numerals = new Numerals();
        var dateWords = new DateWords();
        _figures = new FigureRecogniser(numerals);
        _classes = new ClassRecogniser(numerals, dateWords, alphabets);
        _terms = new TermRecogniser(numerals);
        _dates = new DateRecogniser(numerals, dateWords);
        _names = new NameRecogniser(firstNames, surnames, patronymics, vocabulary);
    }

    public Findings Recognise(IReadOnlyList<Token> tokens, DateOnly today)
    {
        var findings = new Findings(tokens);
        _terms.Recognise(findings);
        _figures.Recognise(findings);
        _classes.Recognise(findings);
        _dates.Recognise(findings, new Calendar(today));
        _names.Recognise(findings);
        _words.Recognise(findings);
        _figures.RecogniseMarks(findings);
        return findings;
    }
}
