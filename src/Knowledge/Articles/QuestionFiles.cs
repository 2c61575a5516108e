using System.Text;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>
/// <c>questions/&lt;id&gt;.txt</c>: further ways citizens ask for an article, one a line. Only the search reads them; no citizen
/// sees them, so they may be as misspelt as people write.
/// </summary>
internal static class QuestionFiles
{
    public const string Folder = "questions";

    private const int ShortestQuestion = 3;
    private const int LongestQuestion = 300;

    /// <summary>Gives each article its further questions; a line that is wrong is left out alone.</summary>
    /// <param name="files">Names below the knowledge base, with their contents.</param>
    public static (IReadOnlyList<Article> Articles, IReadOnlyList<Fault> Faults) Join(
        IReadOnlyCollection<Article> articles, IEnumerable<(string Name, byte[] Content)> files)
    {
        var known = articles.Select(article => article.Id).ToHashSet();
        var asked = articles
            .SelectMany(article => article.Header.Questions.Select(question => (Key: KeyOf(question), article.Path)))
            .DistinctBy(question => question.Key)
            .ToDictionary(question => question.Key, question => question.Path);
        var further = new Dictionary<string, IReadOnlyList<string>>();
        var faults = new List<Fault>();
        foreach (var (name, content) in files)
        {
            var id = Path.GetFileNameWithoutExtension(name);
            if (known.Contains(id))
            {
                further[id] = Read(name, content, asked, faults);
            }
            else
            {
                faults.Add(new Fault(name, 1, $"Es gibt keinen Artikel „{id}“; seine Fragen werden nicht verwendet.", Excludes: false));
            }
        }

        return ([.. articles.Select(article => further.TryGetValue(article.Id, out var questions) ? article with { FurtherQuestions = questions } : article)], faults);
    }

    private static List<string> Read(string name, byte[] content, Dictionary<string, string> asked, List<Fault> faults)
    {
        var questions = new List<string>();
        foreach (var (index, line) in Encoding.UTF8.GetString(content).Split('\n').Index())
        {
            var question = line.Trim();
            if (question.Length == 0 || question[0] == '#')
            {
                continue;
            }

            if (question.Length is < ShortestQuestion or > LongestQuestion)
            {
                faults.Add(new Fault(name, index + 1, $"Eine Frage hat {ShortestQuestion} bis {LongestQuestion} Zeichen.", Excludes: false));
            }
            else if (!asked.TryAdd(KeyOf(question), name))
            {
                faults.Add(new Fault(name, index + 1, $"Die Frage „{question}“ steht schon in {asked[KeyOf(question)]}.", Excludes: false));
            }
            else
            {
                questions.Add(question);
            }
        }

        return questions;
    }

    private static string KeyOf(string question) => question.Trim(' ', '?', '.', '!').ToUpperInvariant();
}
