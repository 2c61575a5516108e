using System.Net.Http.Json;

namespace CitizenAssistant.Journeys.Tests.DirectLine;

/// <summary>Every route is tried with every kind of wrong token: nothing is read, nothing is written.</summary>
[Collection(DirectLineTests.Name)]
public sealed class A_token_that_does_not_fit(DirectLineServer server)
{
    private const string Secret = "Mein Geheimnis ist: Was kostet ein Fischereischein?";

    public enum Kind
    {
        OfAnotherConversation,
        Expired,
        OfAnotherInstallation,
        WithoutSignature,
        Tampered,
        StreamKey,
        Garbage,
        Missing,
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Kind, string, string> EveryRoute => new(
        from kind in Enum.GetValues<Kind>()
        from route in new[] { "GET /conversations/{id}", "GET /conversations/{id}/activities", "POST /conversations/{id}/activities", "POST /tokens/refresh", "POST /conversations" }
        where kind != Kind.OfAnotherConversation || route.Contains("{id}", StringComparison.Ordinal)
        select new TheoryDataRow<Kind, string, string>(kind, route, kind switch
        {
            Kind.Expired => "403 TokenExpired",
            Kind.Missing => "401 Unauthorized",
            _ => "403 Forbidden",
        }));

    [Theory]
    [MemberData(nameof(EveryRoute))]
    public async Task opens_nothing(Kind kind, string route, string expected)
    {
        var theirs = await server.Client.StartAsync(Ct);
        await theirs.AskAsync(Secret, Ct);
        var before = await theirs.HistoryAsync(Ct);

        var (method, path) = (route.Split(' ')[0], route.Split(' ')[1].Replace("{id}", theirs.Id, StringComparison.Ordinal));
        var body = method == "POST" ? JsonContent.Create(DirectLineConversation.Message("Ich schreibe in fremdem Namen")) : null;
        var reply = await server.Client.SendAsync(new HttpMethod(method), path, await TokenAsync(kind, theirs), body, Ct);

        Assert.Equal(expected, $"{reply.Status} {reply.ErrorCode}");
        Assert.NotEmpty(reply.ErrorMessage!);
        Assert.DoesNotContain("Fischerei", reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before.Select(said => said.Id), (await theirs.HistoryAsync(Ct)).Select(said => said.Id));
    }

    private async Task<string?> TokenAsync(Kind kind, DirectLineConversation theirs) => kind switch
    {
        Kind.OfAnotherConversation => (await server.Client.StartAsync(Ct)).Token,
        Kind.Expired => TokensFromElsewhere.Expired(server.Application, theirs.Id),
        Kind.OfAnotherInstallation => TokensFromElsewhere.Foreign(theirs.Id),
        Kind.WithoutSignature => TokensFromElsewhere.WithoutSignature(theirs.Token),
        Kind.Tampered => await TamperedAsync(theirs),
        Kind.StreamKey => theirs.StreamUrl.Split("&t=")[1],
        Kind.Garbage => "ey.garbage.garbage",
        Kind.Missing => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private async Task<string> TamperedAsync(DirectLineConversation theirs)
    {
        var own = await server.Client.StartAsync(Ct);
        return TokensFromElsewhere.Tampered(own.Token, own.Id, theirs.Id);
    }
}
