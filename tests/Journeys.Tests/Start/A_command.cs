using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Journeys.Tests.Start;

public sealed class A_command : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task to_check_ends_with_0_where_nothing_is_wrong()
    {
        var knowledge = _folder.Copy(ApplicationFiles.KnowledgeBase);
        var article = Directory.EnumerateFiles(Path.Combine(knowledge, "articles"), "personalausweis-beantragen.md", SearchOption.AllDirectories).Single();
        foreach (var other in Directory.EnumerateFiles(Path.Combine(knowledge, "articles"), "*.md", SearchOption.AllDirectories).Where(file => file != article))
        {
            File.Delete(other);
        }

        foreach (var about in new[] { "questions", "departments.yml" }.Select(name => Path.Combine(knowledge, name))) // they name the articles that are gone
        {
            if (Directory.Exists(about))
            {
                Directory.Delete(about, recursive: true);
            }
            else
            {
                File.Delete(about);
            }
        }

        var run = await RunAsync("check", "--path", knowledge);

        Assert.Equal((0, ""), (run.ExitCode, string.Join('\n', run.Errors)));
        Assert.StartsWith("1 Artikel", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task to_check_names_file_line_and_reason_of_what_is_wrong()
    {
        var knowledge = _folder.Copy(ApplicationFiles.KnowledgeBase);
        await File.WriteAllTextAsync(Path.Combine(knowledge, "articles", "ausweis", "kaputt.md"), "---\nid: kaputt\nfarbe: rot\n---\n## Kurz\nNichts.", Ct);

        var run = await RunAsync("check", "--path", knowledge);

        FailedWithOneLine(run);
        Assert.Contains(run.Output.Split('\n'), line => line.StartsWith("articles/ausweis/kaputt.md:3: ", StringComparison.Ordinal) && line.Contains("farbe", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", "--path", "/gibt/es/nicht")]
    [InlineData("check", "--was")]
    [InlineData("user", "add", "anna", "--role", "king")]
    [InlineData("user", "add")]
    [InlineData("user", "add", "anna")]
    [InlineData("user", "add", "anna muster", "--role", "caseworker")]
    [InlineData("tanzen")]
    public async Task that_cannot_be_carried_out_ends_with_1_and_one_line(params string[] arguments) => FailedWithOneLine(await RunAsync(arguments));

    [Fact]
    public async Task to_add_a_person_prints_a_one_time_password_and_refuses_the_name_a_second_time()
    {
        var first = await RunAsync("user", "add", "anna", "--role", "caseworker");
        var second = await RunAsync("user", "add", "anna", "--role", "caseworker");

        Assert.Equal((0, ""), (first.ExitCode, string.Join('\n', first.Errors)));
        Assert.Contains("Einmalpasswort", first.Output, StringComparison.Ordinal);
        FailedWithOneLine(second);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("user", "--help")]
    [InlineData("user", "add", "--help")]
    public async Task explains_itself(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((0, ""), (run.ExitCode, string.Join('\n', run.Errors)));
        Assert.Contains("--help", run.Output, StringComparison.Ordinal);
    }

    private static void FailedWithOneLine(FinishedCommand run)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(Assert.Single(run.Errors));
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    private Task<FinishedCommand> RunAsync(params string[] arguments) => FinishedCommand.RunAsync(_folder.Path, Ct, arguments);
}
