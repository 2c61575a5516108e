using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Routing.Languages;
using CitizenAssistant.Bot.Wording;
using CitizenAssistant.Knowledge.Articles;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Languages;

public sealed class A_message_in_another_language
{
    private static readonly ForeignLanguages Languages = new();
    private static readonly Redactor Redactor = new();

    public static TheoryData<string, string, string> Foreign =>
        [.. Lines("foreign.txt").Skip(1).Select(line => line.Split('\t')).Select(columns => (columns[0], columns[1], columns[2]))];

    public static TheoryData<string> Buttons => [.. new Phrases().Languages.Where(language => language is not ("de" or "en"))];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void is_recognised_with_what_must_not_be_missed(string language, string expected, string text)
    {
        var read = Read(text);

        Assert.Equal((language, expected == "-" ? null : expected), (read?.Language, read?.Classification.Highest?.ToString()));
    }

    [Fact]
    public void is_never_seen_in_ordinary_German()
    {
        var sentences = Lines("german.txt");

        Assert.True(sentences.Length >= 200, $"{sentences.Length} sentences");
        Assert.DoesNotContain(sentences, sentence => Read(sentence) is not null);
    }

    [Fact]
    public void is_never_seen_in_the_questions_of_the_articles()
    {
        var questions = KnowledgeBaseReader.Read(Folder()).Articles.Values.SelectMany(article => article.Header.Questions).ToList();

        Assert.True(questions.Count > 500, $"{questions.Count} questions");
        Assert.DoesNotContain(questions, question => Read(question) is not null);
    }

    [Theory]
    [MemberData(nameof(Buttons))]
    public void may_be_one_of_our_own_buttons(string language)
    {
        var words = new Phrases().In(language);

        Assert.True(Read(words.Text("quick.person"))?.Classification.Has(RequestClass.A5), "person");
        Assert.Equal(DialogueMove.WithdrawEnquiry, Read(words.Text("quick.withdraw"))?.Classification.Move);
        Assert.Equal(DialogueMove.DeleteConversation, Read(words.Text("quick.delete"))?.Classification.Move);
    }

    [Theory]
    [InlineData("Was ist das auf Türkisch?")]
    [InlineData("Mein Nachbar schreit immer aiuto aiuto in der Nacht und ich weiß nicht was das heißt")]
    [InlineData("Ich wohne in der Casa Mia und die Heizung geht nicht")]
    public void is_not_made_of_one_foreign_word_in_a_German_sentence(string sentence) => Assert.Null(Read(sentence));

    [Theory]
    [InlineData("سلام، چگونه می‌توانم گذرنامه بگیرم؟")]
    [InlineData("我想和人说话")]
    [InlineData("நான் உதவி வேண்டும்")]
    public void in_a_script_we_cannot_read_is_answered_in_English(string text) => Assert.Equal("en", Read(text)?.Language);

    private static ForeignMessage? Read(string text, string preferred = "de") => Languages.Read(RedactedText.From(text, Redactor), preferred);

    private static string[] Lines(string name)
    {
        using var reader = new StreamReader(typeof(A_message_in_another_language).Assembly.GetManifestResourceStream($"languages.{name}")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Folder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(at!.FullName, "knowledge-base")))
        {
            at = at.Parent;
        }

        return Path.Combine(at.FullName, "knowledge-base");
    }
}
