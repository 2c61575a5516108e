using System.Net;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class Too_many_messages
{
    [Fact]
    public async Task come_back_with_their_words_and_the_time_to_wait()
    {
        await using var application = await Application.StartAsync(null, "--RateLimits:MessagesPerMinute", "1");
        using var page = await WebSite.OpenAsync(application.Http);
        await WebSite.SayAsync(application.Http, page, "Was kostet ein Personalausweis?");

        using var answer = await WebSite.SayAsync(application.Http, page, "Und wo ist das Fundbüro?");
        using var refused = await WebSite.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        Assert.Equal("Und wo ist das Fundbüro?", refused.QuerySelector("textarea")!.TextContent);
        Assert.Contains("warten Sie einen Moment", refused.QuerySelector("#text-error")!.TextContent, StringComparison.Ordinal);
    }
}
