using CitizenAssistant.Evaluation.Retrieval;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Evaluation.Weights;

/// <summary>Reads what is learned from: the training questions on pages, the tests' questions on our own articles without the half that is only counted.</summary>
internal static class Lessons
{
    private const string NoArticle = "-";
    private const string MayBeLookedAt = "a";

    public static (Lesson[] Pages, Lesson[] Own) Read(string data, string own, string articles)
    {
        var knowledge = KnowledgeBaseReader.Read(articles);
        var test = TestSet.Read(Path.Combine(data, "integreat", "pages.de.jsonl"), Path.Combine(data, "integreat", "questions.jsonl"), "de", translated: false).Limited("train", null);
        var pages = Snapshot.Of(PagesAsArticles.From(test.Pages) with { Synonyms = knowledge.Synonyms });
        var snapshot = Snapshot.Of(knowledge);
        return (
            [.. test.Questions.Select(question => Lesson.Of(pages, question.Text, question.IsAnswerable ? question.Pages : []))],
            [.. Lines(own, "questions.tsv").Concat(Lines(own, "left-out.tsv").Where(columns => columns[4] == MayBeLookedAt))
                .Select(columns => Lesson.Of(snapshot, columns[2], columns[0] == NoArticle ? [] : columns[0].Split('|')))]);
    }

    private static IEnumerable<string[]> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
