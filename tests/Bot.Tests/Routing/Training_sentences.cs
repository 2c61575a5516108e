using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Routing.Learning;
using CitizenAssistant.Evaluation.Routing;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Routing;

public sealed class Training_sentences
{
    private const double NearlyTheSame = 0.5;

    [Fact]
    public void are_without_fault_and_many()
    {
        var (sentences, faults) = TrainingSentenceReader.Read(Said.KnowledgeBase);

        Assert.Empty(faults);
        Assert.True(sentences.Count >= 1500);
        Assert.Empty(Enum.GetValues<RequestClass>().Except(sentences.SelectMany(sentence => sentence.Classes)).Except([RequestClass.K1]));
    }

    [Fact]
    public void are_no_test_sentences_and_nearly_none()
    {
        string[] columns = ["text", "information", "decision", "formal", "colloquial", "typos", "plain", "learner", "swabian", "english"];
        var training = TrainingSentenceReader.Read(Said.KnowledgeBase).Sentences;
        var tests = Directory.GetFiles(Sentences.Folder, "*.tsv").SelectMany(file => TestTable.Read(file).Rows)
            .SelectMany(row => columns.Where(column => row[column].Length > 25).Select(column => (row, text: row[column]))).ToList();

        var copies = Shingles.NearCopies([.. tests.Select(test => test.text)], [.. training.Select(sentence => sentence.Text)], NearlyTheSame)
            .Select(pair => $"{Path.GetFileName(tests[pair.One].row.File)}:{tests[pair.One].row.Line} and {training[pair.Other].File}:{training[pair.Other].Line}").ToList();

        Assert.True(tests.Count > 1000);
        Assert.True(copies is [], string.Join('\n', copies));
    }

    [Theory]
    [InlineData("classes\tregister\ttext\nR99\tformal\tEin Satz.", 2, "Die Klasse „R99“ gibt es nicht.")]
    [InlineData("classes\tregister\ttext\nK1\tformal\tEin Satz.", 2, "Die Klasse „K1“ gibt es nicht.")]
    [InlineData("classes\tregister\ttext\nR1\tfeierlich\tEin Satz.", 2, "Das Register „feierlich“ gibt es nicht.")]
    [InlineData("classes\tregister\ttext\nR1\tformal", 2, "Die Zeile hat 2 statt drei Spalten.")]
    [InlineData("classes\tregister\ttext\nR1\tformal\t ", 2, "Der Satz fehlt.")]
    [InlineData("classes\tregister\ttext\nR1\tformal\tEin Satz!\nI1\tformal\tein satz", 3, "Der Satz steht schon in routing/versuch.tsv:2.")]
    [InlineData("class\ttext", 1, "Die erste Zeile muss „classes“, „register“ und „text“ heißen, durch Tabulatoren getrennt.")]
    public void that_are_wrong_are_named_with_file_and_line(string content, int line, string reason)
    {
        var folder = Directory.CreateTempSubdirectory("sentences-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "routing"));
        File.WriteAllText(Path.Combine(folder, "routing", "versuch.tsv"), content);

        var fault = Assert.Single(TrainingSentenceReader.Read(folder).Faults);

        Assert.Equal(("routing/versuch.tsv", line, reason), (fault.File, fault.Line, fault.Reason));
        Directory.Delete(folder, recursive: true);
    }
}
