using System.Globalization;
using Diary.Dialogs.Understanding;

namespace Diary.Testing.Phrases;

/// <summary>A message labelled by hand: what it wants, and what it names, as <see cref="EntityText"/> writes it.</summary>
public sealed record LabelledPhrase(Utterance Utterance, Intent Intent, string Entities)
{
    /// <summary>The phrases of one file beside this one.</summary>
    public static IReadOnlyList<LabelledPhrase> Of(string file)
    {
        using var stream = typeof(LabelledPhrase).Assembly.GetManifestResourceStream($"phrases/{file}.txt")!;
        using var reader = new StreamReader(stream);
        var phrases = new List<LabelledPhrase>();
        AskerRole? role = null;
        DateTimeOffset now = default;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('@'))
            {
                var head = line[1..].Trim().Split(' ');
                role = head[0] == "none" ? null : Enum.Parse<AskerRole>(head[0], ignoreCase: true);
                now = DateTimeOffset.Parse(head[1], CultureInfo.InvariantCulture);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                phrases.Add(Read(line, role, now));
            }
        }
        return phrases;
    }

    private static LabelledPhrase Read(string line, AskerRole? role, DateTimeOffset now)
    {
        var cut = line.IndexOf(" :: ", StringComparison.Ordinal);
        var labels = line[..cut].Split(' ');
        if (!IntentNames.TryParse(labels[0], out var intent))
        {
            throw new FormatException($"No intent: {line}");
        }
        var today = DateOnly.FromDateTime(now.DateTime);
        var entities = labels[1..].Select(label => Counted(label, today)).Order(StringComparer.Ordinal);
        return new LabelledPhrase(new Utterance(line[(cut + 4)..], now, role), intent, string.Join(' ', entities));
    }

    /// <summary>«date=+1» is tomorrow.</summary>
    private static string Counted(string label, DateOnly today)
    {
        var cut = label.IndexOf('=', StringComparison.Ordinal);
        if (label[..cut] != "date")
        {
            return label;
        }
        var ends = label[(cut + 1)..].Split("..");
        return $"date={Day(ends[0], today)}..{Day(ends[^1], today)}";
    }

    private static string Day(string written, DateOnly today) =>
        int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)
            ? EntityText.Day(today.AddDays(offset))
            : written;
}
