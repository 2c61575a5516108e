using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed partial class The_files_of_the_page
{
    private static readonly string Folder = Path.Combine(Root(), "src", "Bot", "wwwroot");

    public static TheoryData<string> Files { get; } = new(Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)));

    [Fact]
    public void are_the_five_we_know_of() => Assert.Equal(["assistant.css", "chat.js", "favicon.svg", "suche.js", "widget.js"], Files.Select(row => row.Data).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public void name_no_other_host(string file) => Assert.DoesNotMatch(Address(), Read(file).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal));

    [Fact]
    public void bring_no_font_picture_or_further_stylesheet() => Assert.DoesNotMatch("url\\(|@import|@font-face", Read("assistant.css"));

    [Fact]
    public void weigh_little()
    {
        Assert.InRange(Compressed("assistant.css") + Compressed("chat.js") + Compressed("favicon.svg"), 1000, 15_000);
        Assert.InRange(Compressed("chat.js"), 1000, 6_000);
        Assert.InRange(Compressed("suche.js"), 500, 2_000);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static long Compressed(string file)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(File.ReadAllBytes(Path.Combine(Folder, file)));
        }

        return target.Length;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CitizenAssistant.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside the repository");
    }

    // an address with a real host; the one in the comment of widget.js has none
    [GeneratedRegex("(https?:)?//[a-z0-9-]+\\.[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
