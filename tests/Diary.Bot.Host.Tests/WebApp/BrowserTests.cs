namespace Diary.Bot.Host.WebApp;

/// <summary>Tests in a browser share one, and run one after the other: two at once only make each other slow.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
