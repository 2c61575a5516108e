using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Wording;
using Xunit;
using YamlDotNet.Serialization;

namespace CitizenAssistant.Bot.Tests.Wording;

public sealed partial class The_wording_files
{
    /// <summary>What staff read is German only.</summary>
    private static readonly string[] ForStaff = ["reason.", "summary.", "enquiry."];

    public static TheoryData<string> Others => [.. new Phrases().Languages.Where(language => language is not ("de" or "en"))];

    [Fact]
    public void say_everything_in_English_that_they_say_in_German()
    {
        var german = Read("de").Keys.Where(key => !ForStaff.Any(staff => key.StartsWith(staff, StringComparison.Ordinal)));

        Assert.Equal(german.Order(StringComparer.Ordinal), Read("en").Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [MemberData(nameof(Others))]
    public void have_the_same_gaps_in_every_language(string language)
    {
        var german = Read("de");

        Assert.All(Read(language), phrase => Assert.Equal(Gaps(german[phrase.Key]).Except(Optional(phrase.Key)), Gaps(phrase.Value).Except(Optional(phrase.Key))));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void say_in_every_language_what_must_never_be_missing(string language)
    {
        var words = Read(language);

        Assert.Equal(Read("tr").Keys.Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("tel:112", words["signpost.Emergency"], StringComparison.Ordinal);
        Assert.Contains("tel:110", words["signpost.Emergency"], StringComparison.Ordinal);
        Assert.Contains("tel:08001110111", words["signpost.Crisis"], StringComparison.Ordinal);
        Assert.Contains("tel:116123", words["signpost.Crisis"], StringComparison.Ordinal);
        Assert.Contains("tel:116016", words["handoff.R15.first"], StringComparison.Ordinal);
        Assert.Contains("Deutsch", words["signpost.Language"], StringComparison.Ordinal);
        Assert.Contains("English", words["signpost.Language"], StringComparison.Ordinal);
    }

    [Fact]
    public void are_there_for_the_eleven_languages() =>
        Assert.Equal(["ar", "el", "es", "fr", "hr", "it", "pl", "ro", "ru", "tr", "uk"], Others.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Fact]
    public void address_people_formally()
    {
        var german = string.Join('\n', Read("de").Where(phrase => !ForStaff.Any(staff => phrase.Key.StartsWith(staff, StringComparison.Ordinal))).Select(phrase => phrase.Value));

        Assert.DoesNotMatch(Informal(), german);
    }

    private static IEnumerable<string> Gaps(string phrase) => Gap().Matches(phrase).Select(gap => gap.Value).Distinct().Order(StringComparer.Ordinal);

    // The short texts of the other languages name the days and may do without the office.
    private static string[] Optional(string key) => key is "signpost.Language" ? ["{days}"] : [];

    private static Dictionary<string, string> Read(string language)
    {
        using var file = typeof(Phrases).Assembly.GetManifestResourceStream($"wording.{language}.yml")!;
        using var reader = new StreamReader(file);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(reader);
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\b(du|dich|dir|dein\w{0,2})\b")]
    private static partial Regex Informal();
}
