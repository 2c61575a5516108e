using CitizenAssistant.Bot.Wording;

namespace CitizenAssistant.Bot.Replies;

/// <summary>What is stored, how long, and what rights people have; the days are a setting.</summary>
public static class PrivacyText
{
    public static string Write(Words words, int wordsDays) => words.Text("signpost.Privacy", ("days", Days(words, wordsDays)));

    internal static string Days(Words words, int days) => days == 1 ? words.Text("days.one") : words.Text("days.many", ("days", $"{days}"));
}
