using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Channels.Web;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Replies;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using Moq;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Replies;

/// <summary>What each class of request is told when a person takes over (decision taxonomy, pattern E-5).</summary>
public sealed partial class A_hand_over
{
    private static readonly Phrases Phrases = new();
    private static readonly DateTimeOffset Asked = new(2026, 11, 24, 9, 15, 0, TimeSpan.Zero);
    private static readonly Citations Citations = new(new PublicUrl(Options.Create(new WebOptions { PublicUrl = "https://assistent.example.org" }), Mock.Of<IServer>()));

    public static TheoryData<RequestClass, string> Decisions =>
        [.. from asked in Enum.GetValues<RequestClass>().Where(Rank.IsDecision).Append(RequestClass.A6) from language in new[] { "de", "en" } select (asked, language)];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void has_its_five_parts_in_this_order(RequestClass asked, string language)
    {
        var text = Text(asked, language);

        string[] parts = language == "de"
            ? ["Stelle X", "**Allgemein gilt:**", "**Das hilft jetzt:**", "**Weitergegeben:**", "**Antwort:**"]
            : ["Stelle X", "**In general:**", "**What helps now:**", "**Passed on:**", "**Answer:**"];
        var places = parts.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains(language == "de" ? "ersetzt keinen Antrag und wahrt keine Frist" : "is no application and meets no deadline", text, StringComparison.Ordinal);
        Assert.Contains(language == "de" ? "Übergabe zurückziehen" : "withdraw the enquiry", text, StringComparison.Ordinal);
        Assert.Contains("26-00007", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void names_the_source_of_the_rule(RequestClass asked, string language)
    {
        var rule = Text(asked, language).Split("\n\n").Single(part => part.StartsWith(language == "de" ? "**Allgemein" : "**In general", StringComparison.Ordinal));

        Assert.Matches(Law(), rule);
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void is_short_enough_for_a_telephone(RequestClass asked, string language)
    {
        var words = Text(asked, language).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

        Assert.InRange(words, 60, 190);
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void rules_on_nothing_and_promises_nothing(RequestClass asked, string language)
    {
        var text = Text(asked, language);

        Assert.DoesNotMatch(Ruling(), text);
        Assert.DoesNotContain("leider", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(RequestClass.R3)]
    [InlineData(RequestClass.R4)]
    [InlineData(RequestClass.R5)]
    [InlineData(RequestClass.R16)]
    public void says_that_the_exact_words_and_their_time_are_kept(RequestClass asked) =>
        Assert.Contains("genauen Wortlaut vom 24. November 2026, 10:15 Uhr", Text(asked, "de"), StringComparison.Ordinal);

    [Fact]
    public void about_a_fine_asks_nothing_and_passes_no_word_on()
    {
        var text = Text(RequestClass.R6, "de");

        Assert.DoesNotContain('?', text);
        Assert.StartsWith("**Schreiben Sie hier bitte nichts zum Vorwurf.**", text, StringComparison.Ordinal);
        Assert.Contains("ohne Ihre Worte", text, StringComparison.Ordinal);
        Assert.Equal(KeptWords.None, new HandoffReason(RequestClass.R6).Keeps);
    }

    [Fact]
    public void about_an_objection_to_a_fine_names_two_weeks_and_no_month()
    {
        var text = Text(RequestClass.R5, "de", RequestClass.R6);

        Assert.Contains("zwei Wochen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("eines Monats", text, StringComparison.Ordinal);
    }

    [Fact]
    public void about_a_status_checks_nobodys_identity()
    {
        var text = Text(RequestClass.R9, "de");

        Assert.DoesNotContain('?', text);
        Assert.Contains("Wer Sie sind, prüfe ich hier nicht.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RequestClass.R15, "110")]
    [InlineData(RequestClass.R16, "115")]
    public void in_need_shows_the_help_before_anything_else_and_no_place_in_a_queue(RequestClass asked, string number)
    {
        var text = Text(asked, "de");

        Assert.Contains(number, text[..90], StringComparison.Ordinal);
        Assert.DoesNotContain("Platz", text, StringComparison.Ordinal);
    }

    [Fact]
    public void about_another_person_reveals_nothing_about_blocked_addresses()
    {
        var text = Text(RequestClass.R17, "de") + Text(RequestClass.R17, "en");

        Assert.DoesNotContain("sperre", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("block", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void to_whoever_wants_a_person_comes_at_once_and_without_persuasion()
    {
        var text = Text(RequestClass.A5, "de");

        Assert.StartsWith("**Gern.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Allgemein gilt", text, StringComparison.Ordinal);
        Assert.InRange(text.Split(' ').Length, 20, 90);
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void in_English_has_no_German_sentence(RequestClass asked, string language) =>
        Assert.False(language == "en" && GermanWords().IsMatch(Text(asked, language)));

    private static string Text(RequestClass asked, string language, params RequestClass[] also)
    {
        var outcome = new HandedOff(new HandoffReason(asked), null);
        var turn = new Turn(Guid.NewGuid(), "c", RedactedText.From("…", new Redactor()), DialogueState.Start, null)
        {
            Language = language,
            AskedAt = Asked,
            Classification = new Classification([new Bot.Routing.Finding(asked, "test"), .. also.Select(one => new Bot.Routing.Finding(one, "test"))], DialogueMove.None),
            Outcome = outcome,
        };
        return HandoffText.Write(outcome, turn, new EnquiryStanding("26-00007", EnquiryState.Waiting, 3, IsHeld: false, "Stelle X"), Phrases.In(language), Citations);
    }

    [GeneratedRegex(@"§|Artikel \d+ Grundgesetz|Article \d+ of the Basic Law")]
    private static partial Regex Law();

    [GeneratedRegex(@"Sie haben (k?einen )?Anspruch|steht Ihnen .{0,40}zu\b|(gestellt|eingelegt|bewilligt|genehmigt) (worden|ist)|Ihre Frist endet|wahrscheinlich|you are entitled|will be granted|your deadline ends", RegexOptions.IgnoreCase)]
    private static partial Regex Ruling();

    [GeneratedRegex(@"\b(und|der|die|das|nicht|Ihre|Sie|eine|mit)\b")]
    private static partial Regex GermanWords();
}
