using System.Globalization;
using Diary.Bot.Host.Conversations;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;

namespace Diary.Bot.Host.Stories;

/// <summary>
/// Every story begins anew in each channel. All that the diary knows of a talk between two of its turns is in the
/// database, the state of the conversation as JSON.
/// </summary>
public sealed class StoryTests(StoryDiaries diaries) : IClassFixture<StoryDiaries>
{
    private const int AtLeast = 60;
    private const int AtLeastInALanguage = 20;

    public static TheoryData<string, Door> Told =>
        [
            .. from name in StoryFile.Names
            from door in Enum.GetValues<Door>()
            select new TheoryDataRow<string, Door>(name, door),
        ];

    [Theory]
    [MemberData(nameof(Told))]
    public async Task A_story_goes_as_it_is_written(string name, Door door)
    {
        var story = StoryFile.Read(name);
        var world = await diaries.OfAsync(DatabaseKind.Sqlite);
        using var visitor = await MeetAsync(world, story, door);
        var shown = "";

        foreach (var line in story.Lines)
        {
            switch (line.Act)
            {
                case StoryAct.Says:
                    shown = string.Join('\n', await visitor.SayAsync(line.Words));
                    await world.RewriteStateAsync(visitor.Wire);
                    break;
                case StoryAct.Presses:
                    shown = (await visitor.PressAsync(line.Words)).ToString();
                    await world.RewriteStateAsync(visitor.Wire);
                    break;
                case StoryAct.IsShown:
                    Assert.True(IsIn(shown, line), Otherwise(story, line, visitor));
                    break;
                case StoryAct.IsNotShown:
                    Assert.False(IsIn(shown, line), Otherwise(story, line, visitor));
                    break;
            }
        }
    }

    [Fact]
    public void There_are_enough_stories_in_both_languages_and_each_expects_something_of_every_turn()
    {
        var stories = StoryFile.Names.Select(StoryFile.Read).ToList();

        Assert.InRange(stories.Count, AtLeast, int.MaxValue);
        Assert.Equal(["en", "ru"], stories.Select(story => story.Language).Distinct());
        Assert.All(stories.CountBy(story => story.Language), told => Assert.True(told.Value >= AtLeastInALanguage));
        Assert.All(stories, story => Assert.Empty(Unseen(story)));
    }

    private static Task<Visitor> MeetAsync(DiaryWorld world, Story story, Door door) =>
        story.Role is { } role
            ? world.MeetAsync(door, role, story.Language)
            : world.MeetAsync(door, "Guest", story.Language);

    /// <summary>Turns of which the story does not tell what came.</summary>
    private static IEnumerable<StoryLine> Unseen(Story story) =>
        story
            .Lines.Zip(story.Lines.Skip(1).Append(story.Lines[0]))
            .Where(pair => IsAct(pair.First) && IsAct(pair.Second))
            .Select(pair => pair.First);

    private static bool IsAct(StoryLine line) => line.Act is StoryAct.Says or StoryAct.Presses;

    private static bool IsIn(string shown, StoryLine line) => shown.Contains(line.Words, StringComparison.Ordinal);

    private static string Otherwise(Story story, StoryLine line, Visitor visitor) =>
        string.Create(CultureInfo.InvariantCulture, $"{story.Name}, line {line.Number}: {line.Words}\n{visitor}");
}

/// <summary>An own diary: the half-said of a story is lost when another test moves the clock.</summary>
public sealed class StoryDiaries() : Diaries(new DiarySettings());
