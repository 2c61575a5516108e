using System.Text.Json;
using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Evaluation.Privacy;
using CitizenAssistant.Knowledge.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Privacy;

/// <summary>The gates of masking: on the sentences the recognisers were made with, and on those written before them and never tuned on.</summary>
public sealed class Sentences_with_personal_data
{
    private static readonly Lazy<PrivacyScores> Seen = new(() => Scores("seen"));
    private static readonly Lazy<PrivacyScores> Unseen = new(() => Scores("unseen"));
    private static readonly Lazy<PrivacyScores> All = new(() => Scores("seen", "unseen"));

    [Fact]
    public void are_enough_to_judge_by()
    {
        Assert.True(All.Value.Sentences >= 520, $"{All.Value.Sentences} sentences");
        Assert.True(All.Value.Harmless >= 250, $"{All.Value.Harmless} harmless sentences");
    }

    [Theory]
    [InlineData("email")]
    [InlineData("phone")]
    [InlineData("birth-date")]
    [InlineData("iban")]
    [InlineData("tax-id")]
    [InlineData("credit-card")]
    [InlineData("insurance")]
    [InlineData("id-card")]
    [InlineData("passport")]
    public void lose_what_has_a_form(string kind) => Assert.True(All.Value.RecallOf(kind) >= 0.99, Told(All.Value, kind));

    [Theory]
    [InlineData("name")]
    [InlineData("address")]
    [InlineData("plate")]
    [InlineData("case-number")]
    [InlineData("customer-number")]
    [InlineData("health")]
    public void lose_what_only_signs_tell(string kind)
    {
        Assert.True(Seen.Value.RecallOf(kind) >= 0.9, Told(Seen.Value, kind));
        Assert.True(Unseen.Value.RecallOf(kind) >= 0.9, Told(Unseen.Value, kind));
    }

    [Fact]
    public void leave_harmless_ones_alone()
    {
        Assert.True(Seen.Value.TouchedShare <= 0.01, string.Join('\n', Seen.Value.Needless));
        Assert.True(Unseen.Value.TouchedShare <= 0.01, string.Join('\n', Unseen.Value.Needless));
    }

    private static string Told(PrivacyScores scores, string kind) =>
        $"{scores.RecallOf(kind):0.000}\n{string.Join('\n', scores.Misses.Where(miss => miss.StartsWith(kind, StringComparison.Ordinal)))}";

    private static PrivacyScores Scores(params string[] files)
    {
        var library = new KnowledgeLibrary(Application.KnowledgeBase(), TimeProvider.System, NullLogger<KnowledgeLibrary>.Instance);
        return PrivacyScores.Of([.. files.SelectMany(Lines).Select(Read)], new Redactor(new PublicWords(library)));
    }

    private static LabelledSentence Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return LabelledSentence.Read(json.RootElement);
    }

    private static string[] Lines(string file)
    {
        using var reader = new StreamReader(typeof(Sentences_with_personal_data).Assembly.GetManifestResourceStream($"privacy.{file}.jsonl")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
