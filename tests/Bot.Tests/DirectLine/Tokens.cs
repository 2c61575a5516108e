using CitizenAssistant.Bot.Channels.DirectLine;
using CitizenAssistant.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace CitizenAssistant.Bot.Tests.DirectLine;

public sealed class Tokens : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tokens-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly DirectLineTokens _tokens;

    public Tokens() => _tokens = Make(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task open_the_conversation_they_name()
    {
        var check = await _tokens.CheckAsync(_tokens.IssueToken(new Pass("c1", "dl_u", ["https://www.stuttgart.de"])), TokenUse.Conversation);

        Assert.Equal(("c1", "dl_u"), (check.Pass!.ConversationId, check.Pass.UserId));
        Assert.Equal(["https://www.stuttgart.de"], check.Pass.TrustedOrigins);
    }

    [Fact]
    public void show_clients_the_bound_user() =>
        Assert.Equal("dl_u", new JsonWebToken(_tokens.IssueToken(new Pass("c1", "dl_u", []))).GetClaim("user").Value);

    [Fact]
    public async Task expire()
    {
        var token = _tokens.IssueToken(new Pass("c1", null, []));

        _time.Advance(TimeSpan.FromSeconds(_tokens.ExpiresIn - 1));
        Assert.NotNull((await _tokens.CheckAsync(token, TokenUse.Conversation)).Pass);
        _time.Advance(TimeSpan.FromSeconds(1));
        var check = await _tokens.CheckAsync(token, TokenUse.Conversation);

        Assert.Null(check.Pass);
        Assert.True(check.IsExpired);
    }

    [Fact]
    public async Task for_a_stream_open_nothing_else_and_the_other_way_round()
    {
        var pass = new Pass("c1", null, []);

        Assert.Null((await _tokens.CheckAsync(_tokens.IssueStreamKey(pass), TokenUse.Conversation)).Pass);
        Assert.Null((await _tokens.CheckAsync(_tokens.IssueToken(pass), TokenUse.Stream)).Pass);
    }

    [Fact]
    public async Task signed_elsewhere_or_not_at_all_open_nothing()
    {
        var elsewhere = Directory.CreateTempSubdirectory("tokens-").FullName;
        var token = Make(elsewhere).IssueToken(new Pass("c1", null, []));
        var parts = _tokens.IssueToken(new Pass("c1", null, [])).Split('.');
        var none = Convert.ToBase64String("{\"alg\":\"none\",\"typ\":\"JWT\"}"u8).TrimEnd('=');

        Assert.Null((await _tokens.CheckAsync(token, TokenUse.Conversation)).Pass);
        Assert.Null((await _tokens.CheckAsync($"{none}.{parts[1]}.", TokenUse.Conversation)).Pass);
        Assert.Null((await _tokens.CheckAsync($"{parts[0]}.{parts[1]}.AAAA", TokenUse.Conversation)).Pass);
        Assert.Null((await _tokens.CheckAsync("", TokenUse.Conversation)).Pass);
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task stay_valid_after_a_restart()
    {
        var token = _tokens.IssueToken(new Pass("c1", null, []));

        Assert.NotNull((await Make(_folder).CheckAsync(token, TokenUse.Conversation)).Pass);
    }

    private DirectLineTokens Make(string folder) => new(
        new SigningKey(new DataFolder(folder), DataProtectionProvider.Create(new DirectoryInfo(folder))),
        Options.Create(new DirectLineOptions { Secrets = ["s3cret"] }),
        _time);
}
