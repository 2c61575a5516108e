using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Xunit;

namespace CitizenAssistant.Bot.Tests.BotFramework;

public sealed class Without_an_app_id
{
    [Fact]
    public async Task there_is_no_endpoint()
    {
        await using var app = await Application.StartAsync();

        var answer = await app.SendAsync(HttpMethod.Post, "/api/messages", null, JsonContent.Create(new JsonObject { ["type"] = "message" }));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task development_answers_on_this_machine()
    {
        await using var channel = await Channel.StartAsync();
        await using var app = await Application.StartAsync(null, "--BotFramework:Development=true");
        await using var issuer = await Issuer.StartAsync();
        var it = new Connected(app, issuer, channel);

        var answer = await it.PostAsync(it.Message("Was kostet ein Personalausweis?"), "");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(await channel.WaitAsync(2), call => Assert.Equal("", call.Authorization));
        Assert.Equal(HttpStatusCode.Unauthorized, (await it.PostAsync(it.Message("Guten Tag"))).StatusCode);
    }

    [Theory]
    [InlineData("--urls=http://0.0.0.0:0")]
    [InlineData("--urls=http://127.0.0.1:0;http://*:0")]
    [InlineData("--PublicUrl=https://assistent.stuttgart.de")]
    [InlineData("--Proxies:0=10.0.0.1")]
    public async Task a_public_start_is_refused_with_one_sentence(string setting)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => Application.StartAsync(null, "--BotFramework:Development=true", setting));

        var sentence = Assert.Single(refused.Failures);
        Assert.StartsWith("BotFramework:Development:", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task or_without_a_secret_for_it_the_start_is_refused()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => Application.StartAsync(null, "--BotFramework:AppId=x"));

        Assert.StartsWith("BotFramework:AppSecret:", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }
}
