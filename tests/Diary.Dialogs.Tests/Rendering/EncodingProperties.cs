using FsCheck;
using FsCheck.Fluent;

namespace Diary.Dialogs.Rendering;

/// <summary>Whatever anybody types.</summary>
public class EncodingProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(400);

    /// <summary>Any UTF-16 units at all, with those that mean something to a parser often among them.</summary>
    private static readonly Arbitrary<string> Typed = Gen.Frequency(
            (4, Gen.Elements("<>&\"'{}[]()*_~`|\\/=:;#-+!.@% \n\r\t".ToCharArray())),
            (3, Gen.Choose('а', 'я').Select(code => (char)code)),
            (1, Gen.Choose(0, 0xFFFF).Select(code => (char)code)),
            (1, Gen.Choose(0xD800, 0xDFFF).Select(code => (char)code)),
            (1, Gen.Choose(0x0590, 0x06FF).Select(code => (char)code))
        )
        .ArrayOf()
        .Select(characters => new string(characters))
        .ToArbitrary();

    [Fact]
    public void Any_text_is_seen_as_it_was_typed_on_every_channel()
    {
        Prop.ForAll(
                Typed,
                typed =>
                {
                    var ink = Encodings.Ink(typed);
                    foreach (var (channel, see) in Encodings.All)
                    {
                        var seen = Encodings.Ink(see(Samples.Echo(typed)));
                        var blank = ink.Length == 0 && channel != "plain text";
                        Assert.Equal((channel, blank ? "…" : ink), (channel, seen));
                    }
                }
            )
            .Check(Config);
    }

    [Fact]
    public void Any_text_in_any_place_keeps_tags_balanced_and_messages_within_limits()
    {
        Prop.ForAll(
                Typed,
                typed =>
                {
                    var document = Samples.Everywhere(typed);
                    Assert.All(Encodings.All.Values, see => Assert.NotNull(see(document)));
                }
            )
            .Check(Config);
    }

    [Fact]
    public void A_cut_text_loses_nothing_but_space_and_no_part_is_too_long()
    {
        Prop.ForAll(
                Typed,
                Gen.Choose(2, 50).ToArbitrary(),
                (typed, limit) =>
                {
                    var whole = typed.Replace('\0', ' ');
                    var parts = RunText
                        .Split([new TextRun(whole, TextStyles.Bold)], limit)
                        .Select(PlainTextEncoder.TextOf);
                    Assert.All(parts, part => Assert.InRange(part.Length, 1, limit));
                    Assert.Equal(WithoutSpace(whole), WithoutSpace(string.Concat(parts)));
                }
            )
            .Check(Config);

        static string WithoutSpace(string text) =>
            string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
    }
}
