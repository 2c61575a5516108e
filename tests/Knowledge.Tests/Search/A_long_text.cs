using CitizenAssistant.Knowledge.Search;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Search;

public sealed class A_long_text
{
    [Fact]
    public void is_cut_without_losing_a_letter()
    {
        var text = string.Join('\n', Enumerable.Range(0, 200).Select(i => $"Satz {i} über den Personalausweis. Und noch einer."));

        var parts = Excerpts.Of(text).ToArray();

        Assert.Equal(text, string.Concat(parts));
        Assert.All(parts, part => Assert.InRange(part.Length, 100, 1000));
        Assert.All(parts[..^1], part => Assert.EndsWith("\n", part, StringComparison.Ordinal));
    }

    [Fact]
    public void without_any_space_is_cut_all_the_same() => Assert.Equal(5000, Excerpts.Of(new string('x', 5000)).Sum(part => part.Length));

    [Fact]
    public void that_is_short_stays_whole() => Assert.Equal(["Kurz."], Excerpts.Of("Kurz."));

    [Fact]
    public void fits_a_word_less_than_a_short_text_does()
    {
        var postings = new Postings.Builder(discountOfLength: 0.4f);
        postings.Add(["pass", "gebuhr"]);
        postings.Add(["pass", .. Enumerable.Repeat("wort", 50)]);
        postings.Add(["hund"]);
        var built = postings.Build();
        var scores = new float[built.Texts];

        built.Score("pass", weight: 1, scores);

        Assert.True(scores[0] > scores[1] && scores[1] > 0 && scores[2] == 0);
        Assert.Equal(scores[1], built.Score("pass", 1));
        Assert.Equal((2, true, false), (built.Count("pass"), built.Contains("gebuhr", 0), built.Contains("gebuhr", 1)));
    }
}
