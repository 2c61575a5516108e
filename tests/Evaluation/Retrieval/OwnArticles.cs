using System.Globalization;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary>Asks the articles of a knowledge base; a line has the article, the section (alternatives by "|") and the question.</summary>
internal static class OwnArticles
{
    public static void Measure(string folder, string questions, bool misses, TextWriter output)
    {
        var knowledge = KnowledgeBaseReader.Read(folder);
        var snapshot = Snapshot.Of(knowledge);
        var search = new KnowledgeSearch(() => snapshot);
        var (all, articles, sections, found, strangers, refused) = (0, 0, 0, 0, 0, 0);
        foreach (var columns in File.ReadLines(questions).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            var result = search.Find(columns[2]);
            var best = result.Passages is [var first, ..] ? first : null;
            if (columns[0] == "-")
            {
                strangers++;
                refused += result.IsFound ? 0 : 1;
                Miss(!result.IsFound);
                continue;
            }

            if (!columns[0].Split('|').Any(knowledge.Articles.ContainsKey))
            {
                continue;
            }

            var isArticle = columns[0].Split('|').Contains(best?.Article.Id);
            var isSection = isArticle && columns[1].Split('|').Contains(best?.Section.Kind.ToString());
            all++;
            articles += isArticle ? 1 : 0;
            sections += isSection ? 1 : 0;
            found += isArticle && result.IsFound ? 1 : 0;
            Miss(isSection && result.IsFound);

            void Miss(bool isRight)
            {
                if (misses && !isRight)
                {
                    output.WriteLine($"{columns[2]} → {best?.Article.Id}#{best?.Section.Kind}, found: {result.IsFound} (expected {columns[0]}#{columns[1]})");
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"own articles: {all} questions, right article {articles / (double)all:0.000}, section {sections / (double)all:0.000}, found {found / (double)all:0.000}; strangers {strangers}, nothing found {refused / Math.Max(1.0, strangers):0.000}"));
    }
}
