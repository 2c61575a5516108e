using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Pipeline.Quoting;

/// <summary>Recognises a question that only makes sense after the one before ("und was kostet das?").</summary>
public sealed class FollowUp(KnowledgeSearch search, KnowledgeLibrary library, Redactor redactor)
{
    /// <returns>The question standing alone and the article it is about; null when it needs no help.</returns>
    public WholeQuestion? Rewrite(Turn turn)
    {
        if (turn.State.Topic is not { } topic || !library.Current.Articles.TryGetValue(topic, out var article))
        {
            return null;
        }

        var alone = search.Find(turn.Message.Words, top: 1);
        if (alone.NamesATopic && (alone.IsFound || !search.Find(turn.Message.Words, top: 1, within: topic).IsFound))
        {
            return null;
        }

        return new WholeQuestion(RedactedText.From($"{article.Title}: {turn.Message.Value}", redactor), topic);
    }
}

/// <param name="Topic">The id of the article the question is about.</param>
public sealed record WholeQuestion(RedactedText Question, string Topic);
