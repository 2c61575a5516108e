using System.Diagnostics;
using CitizenAssistant.Bot.Routing;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Routing;

/// <summary>The gate: what must hold for all test sentences together.</summary>
public sealed class The_routing_of_requests
{
    private static readonly RequestClass[] Critical =
    [
        RequestClass.R5, RequestClass.R6, RequestClass.R7, RequestClass.R15, RequestClass.R16, RequestClass.N1, RequestClass.N2, RequestClass.A5,
    ];

    [Fact]
    public void is_tested_with_many_sentences_of_every_class()
    {
        var all = Said.From();

        Assert.True(all.Count >= 450);
        Assert.Empty(Enum.GetValues<RequestClass>().Except(all.SelectMany(said => said.Classes)).Except([RequestClass.K1]));
    }

    [Fact]
    public void never_misses_a_critical_class()
    {
        var critical = Said.From().Where(said => said.Classes is [var first, ..] && Critical.Contains(first)).ToList();

        Assert.NotEmpty(critical);
        Assert.All(critical, said => Assert.True(IsHighest(said), said.ToString()));
    }

    [Fact]
    public void lets_decisions_reach_a_person()
    {
        var decisions = Said.From().Where(said => said.Classes is [var first, ..] && NeedsPerson(first)).ToList();

        var missed = decisions.Where(said => !ReachesPerson(said.Classify())).ToList();

        Assert.True(missed.Count <= 0.03 * decisions.Count, string.Join('\n', missed));
    }

    [Fact]
    public void does_not_hand_over_what_is_only_information()
    {
        var information = Said.From().Where(said => said.Classes is [] or [< RequestClass.R1, ..]).ToList();

        var handedOver = information.Where(said => ReachesPerson(said.Classify())).ToList();

        Assert.True(information.Count > 100);
        Assert.True(handedOver.Count <= 0.05 * information.Count, string.Join('\n', handedOver));
    }

    [Fact]
    public void finds_the_class_itself_in_nearly_all_sentences()
    {
        var all = Said.From().Where(said => said.Classes is not []).ToList();

        var missed = all.Where(said => !said.Classes.All(said.Classify().Has)).ToList();

        Assert.True(missed.Count <= 0.05 * all.Count, string.Join('\n', missed));
    }

    [Fact]
    public void costs_less_than_a_millisecond_a_message()
    {
        var all = Said.From();
        var milliseconds = new List<double>();

        foreach (var said in all.Concat(all))
        {
            var start = Stopwatch.GetTimestamp();
            said.Classify();
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Assert.True(milliseconds.Order().ElementAt(milliseconds.Count / 2) <= 1);
    }

    // The expected class is found, and nothing of lower rank stands above it.
    private static bool IsHighest(Said said)
    {
        var found = said.Classify();
        return found.Has(said.Classes[0]) && Rank.Of(found.Highest!.Value) == Rank.Of(said.Classes[0]);
    }

    private static bool ReachesPerson(Classification found) => found.Highest is { } highest && NeedsPerson(highest);

    private static bool NeedsPerson(RequestClass found) =>
        Rank.IsDecision(found) || found is RequestClass.N1 or RequestClass.N2 or RequestClass.A5 or RequestClass.A6;
}
