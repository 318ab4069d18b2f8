using System.Net;

namespace Diary.Bot.Host.Channels.DirectLine;

public sealed class PaceTests
{
    [Fact]
    public async Task Who_says_more_than_a_person_can_is_told_to_wait_and_others_are_not()
    {
        await using var host = await DirectLineHost.StartAsync();
        var flooder = await DirectLineClient.StartAsync(host);
        var person = await DirectLineClient.StartAsync(host);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => SayAsync(flooder, number)));

        Assert.InRange(statuses.Count(status => status == HttpStatusCode.OK), SpokenPace.AtOnce, 299);
        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.OK, await SayAsync(person, 0));
    }

    private static async Task<HttpStatusCode> SayAsync(DirectLineClient client, int number)
    {
        using var answer = await client.PostAsync(new { type = "message", text = $"привет {number}" });
        if (answer.StatusCode is HttpStatusCode.TooManyRequests)
        {
            Assert.Equal(TimeSpan.FromSeconds(SpokenPace.RetryAfterSeconds), answer.Headers.RetryAfter?.Delta);
        }

        return answer.StatusCode;
    }
}
