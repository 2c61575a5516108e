using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.BadInput;

/// <summary>What every error of Direct Line has in common.</summary>
internal static class AnError
{
    private static readonly string[] Insides = ["   at ", "Exception", "CitizenAssistant", "System.", "Microsoft.", ".cs:"];

    public static void Is(Reply reply, int status, string code)
    {
        Assert.Equal((status, code), (reply.Status, reply.ErrorCode));
        Assert.NotEmpty(reply.ErrorMessage!);
        Assert.StartsWith("application/json", reply.Headers["Content-Type"], StringComparison.Ordinal);
        ShowsNothingInside(reply.Text);
    }

    /// <summary>No stack trace and no name of a class.</summary>
    public static void ShowsNothingInside(string body) => Assert.All(Insides, inside => Assert.DoesNotContain(inside, body, StringComparison.Ordinal));

    /// <summary>An ordinary question of somebody else is answered.</summary>
    public static async Task DisturbsNobodyAsync(DirectLineClient client, CancellationToken ct)
    {
        var other = await client.StartAsync(ct);
        Assert.Equal("answer", (await other.AskAsync(Questions.Costs, ct)).Route);
    }
}
