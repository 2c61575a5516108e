using CitizenAssistant.Bot.Storage;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CitizenAssistant.Bot.Tests.BotFramework;

public sealed class A_channel_that_fails : IAsyncLifetime
{
    private Connected _it = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _it = await Connected.StartAsync(null, "--BotFramework:ReplySeconds=1");

    public ValueTask DisposeAsync() => _it.DisposeAsync();

    public static TheoryData<string> Failures => ["500", "503 with Retry-After", "429", "never", "502 as HTML"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task gets_the_replies_in_order_when_it_works_again(string failure)
    {
        var refused = 0;
        _it.Channel.Answer = _ => Interlocked.Increment(ref refused) > 2 ? null : Fail(failure);

        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));
        await _it.PostAsync(_it.Message("und welche Unterlagen brauche ich?"));

        var calls = await _it.Channel.WaitAsync(3);
        Assert.Equal(["a/1", "a/1", "a/2"], calls.Select(call => call.Activity!["replyToId"]!.GetValue<string>()));
        Assert.Equal(["smalltalk", "answer", "answer"], calls.Select(call => call.Activity!.Route()));
    }

    [Fact]
    public async Task gets_the_replies_after_a_restart()
    {
        _it.Channel.Answer = _ => Results.StatusCode(500);
        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));
        await UntilAsync(db => db.Dispatches.AllAsync(d => d.Tries > 0 || d.Sequence > 2, Ct));

        await _it.RestartAsync();
        _it.Channel.Answer = _ => null;

        Assert.Equal(["smalltalk", "answer"], (await _it.Channel.WaitAsync(2)).Select(call => call.Activity!.Route()));
    }

    [Fact]
    public async Task with_an_answer_without_an_id_has_the_reply_once()
    {
        var taken = 0;
        _it.Channel.Answer = _ => { Interlocked.Increment(ref taken); return Results.Content("<html>", "text/html"); };

        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));

        await UntilAsync(async db => await db.Activities.CountAsync(Ct) == 3 && !await db.Dispatches.AnyAsync(Ct));
        Assert.Equal(2, taken);
    }

    [Fact]
    public async Task for_good_does_not_hold_up_what_comes_after()
    {
        _it.Channel.Answer = call => call.Activity!.Route() == "answer" ? Results.NotFound() : null;

        await _it.PostAsync(_it.Message("Was kostet ein Personalausweis?"));
        await _it.PostAsync(_it.Message("Guten Tag"));

        Assert.Equal(["a/1", "a/2"], (await _it.Channel.WaitAsync(2)).Select(call => call.Activity!["replyToId"]!.GetValue<string>()));
    }

    [Fact]
    public async Task to_know_our_token_gets_a_new_one()
    {
        _it.Channel.Answer = call => call.Authorization == "Bearer botframework.com-1" ? Results.StatusCode(401) : null;

        await _it.PostAsync(_it.Message("Guten Tag"));

        Assert.All(await _it.Channel.WaitAsync(2), call => Assert.Equal("Bearer botframework.com-2", call.Authorization));
    }

    [Fact]
    public async Task gets_a_caseworkers_reply_like_any_other()
    {
        await _it.PostAsync(_it.Message("Ich möchte mit einem Menschen sprechen"));
        await _it.Channel.WaitAsync(2);
        var enquiry = (await _it.App.Get<ListEnquiries>().RunAsync(null, Ct))[0].Id;
        await _it.App.Get<ClaimEnquiry>().RunAsync(enquiry, "a.muster", Ct);
        await _it.App.Get<ReplyToCitizen>().RunAsync(enquiry, Guid.NewGuid(), "a.muster", "Guten Tag, hier ist das Amt.", Ct);

        var reply = (await _it.Channel.WaitAsync(4))[3];

        Assert.Equal(("POST", "/v3/conversations/c%7C1%2Fx/activities"), (reply.Method, reply.Path));
        Assert.Equal(("Guten Tag, hier ist das Amt.", "28:bot", "29:citizen"), (reply.Activity!.Text(), reply.Activity!["from"]!["id"]!.GetValue<string>(), reply.Activity["recipient"]!["id"]!.GetValue<string>()));
        Assert.DoesNotContain("muster", reply.Activity.ToJsonString(), StringComparison.Ordinal);
    }

    private static IResult Fail(string failure) => failure switch
    {
        "never" => new Never(),
        "503 with Retry-After" => new Later(),
        "502 as HTML" => Results.Content("<html>Bad gateway</html>", "text/html", statusCode: 502),
        _ => Results.StatusCode(int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private async Task UntilAsync(Func<BotDbContext, Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            await using var db = await _it.App.Get<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(Ct);
            if (await isSo(db))
            {
                return;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    private sealed class Never : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Task.Delay(Timeout.Infinite, httpContext.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private sealed class Later : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = 503;
            httpContext.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        }
    }
}
