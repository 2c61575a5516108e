using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Pipeline.Quoting;

/// <summary>Recognises a question that only makes sense after the one before ("und was kostet das?", "und beim Reisepass?").</summary>
public sealed partial class FollowUp(KnowledgeSearch search, KnowledgeLibrary library, Phrases phrases, Redactor redactor)
{
    /// <returns>The question standing alone and the article it is about; null when it needs no help.</returns>
    public WholeQuestion? Rewrite(Turn turn)
    {
        if (turn.State.Topic is not { } topic || !library.Current.Articles.TryGetValue(topic, out var article))
        {
            return null;
        }

        var alone = search.Find(WordsOfAnyTopic.RemoveFrom(turn.Message.Words), top: 1);
        if (alone.NamesATopic && (alone.IsFound || !search.Find(turn.Message.Words, top: 1, within: topic).IsFound))
        {
            return AsksTheSameOfAnother(turn, alone);
        }

        return new WholeQuestion(RedactedText.From($"{article.Title}: {turn.Message.Value}", redactor), topic);
    }

    // "Und beim Reisepass?" after the costs of an identity card asks for the costs of a passport.
    private WholeQuestion? AsksTheSameOfAnother(Turn turn, SearchResult alone) =>
        alone is { IsFound: true, Aspect: null } && turn.State.Aspect is { } aspect && ChangesTheTopic().IsMatch(turn.Message.Value)
            && phrases.In("de") is var words && words.Has($"quick.{aspect}")
            ? new WholeQuestion(RedactedText.From($"{turn.Message.Value} {words.Text($"quick.{aspect}")}", redactor), Topic: null)
            : null;

    [GeneratedRegex(@"^\W*((und|oder|aber|ok|okay|and|or|but)\s+)?(wie (ist|sieht) (es|das|des) (mit|bei|beim|für)|was ist mit|was is mit|bei|beim|mit|für|fürs|der|die|das|den|dem|einen?|what about|how about|for|with|the|nein|nee|no|quatsch|sorry|entschuldigung|falsch|doch|ich mein\w*|ich hab\w* .{0,12}gemeint|i meant?|sondern|statt\w*|eigentlich)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangesTheTopic();
}

/// <param name="Topic">The id of the article the question is about; null when the question itself names it.</param>
public sealed record WholeQuestion(RedactedText Question, string? Topic);
