using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CitizenAssistant.Bot.Channels.Web;
using CitizenAssistant.Bot.Channels.Web.Pages;
using CitizenAssistant.Handoff.Enquiries;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class The_chat_page
{
    private static readonly ShownMessage Question = new("id-1", Author.Citizen, null, "Was kostet <b>das</b>?", "de", Page.Now, null, []);
    private static readonly ShownMessage Answer = new(null, Author.Assistant, "KI-Assistent", "**46 €**", "de", Page.Now, "answer", ["Welche Unterlagen?", "Übergabe zurückziehen"]);
    private static readonly ShownMessage Reply = new(null, Author.Caseworker, "Bürgerbüros", "Guten Tag, **das** geht.", "de", Page.Now.AddDays(-2), "human", []);
    private static readonly EnquiryStanding Waiting = new("26-00001", EnquiryState.Waiting, 3, IsHeld: false, "Bürgerbüros");

    [Fact]
    public async Task says_before_the_first_word_that_no_person_answers()
    {
        using var page = await ShowAsync(Shown.Nothing);

        var greeting = page.QuerySelector("[data-log] > li")!.Words();
        Assert.StartsWith("KI Assistent", greeting, StringComparison.Ordinal);
        foreach (var needed in new[] { "nicht mit einem Menschen", "ich entscheide nicht", "keine persönlichen Daten", "Schreiben Sie „Mensch“", "112", "110" })
        {
            Assert.Contains(needed, greeting, StringComparison.Ordinal);
        }

        Assert.True(page.QuerySelector("[data-log]")!.CompareDocumentPosition(page.QuerySelector("textarea")!).HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public async Task marks_what_the_machine_says_and_names_the_person()
    {
        using var page = await ShowAsync(Show(Question, Answer, Reply));

        Assert.Equal(
            ["KI Assistent", "Sie 10:05 Uhr", "KI Assistent 10:05 Uhr", "Mensch Bürgerbüros 21. November, 10:05 Uhr"],
            page.QuerySelectorAll(".message__author").Select(author => author.Words()));
    }

    [Fact]
    public async Task shows_the_words_of_people_as_they_are()
    {
        using var page = await ShowAsync(Show(Question, Answer, Reply));

        Assert.Equal(["Was kostet <b>das</b>?", "Guten Tag, **das** geht."], page.QuerySelectorAll(".message__text--plain").Select(text => text.TextContent));
        Assert.Equal("id-1", page.QuerySelector(".message--citizen")!.GetAttribute("data-message"));
    }

    [Fact]
    public async Task makes_an_emergency_look_like_one()
    {
        using var page = await ShowAsync(Show(Answer with { Route = "emergency" }));

        Assert.NotNull(page.QuerySelector("#neu.message--emergency"));
    }

    [Fact]
    public async Task offers_the_next_questions_only_below_the_newest_message()
    {
        using var answered = await ShowAsync(Show(Question, Answer));
        using var asked = await ShowAsync(Show(Answer, Question));

        Assert.Equal(["Welche Unterlagen?", "Übergabe zurückziehen"], answered.QuerySelectorAll("[data-choices] button").Select(button => button.Words()));
        Assert.Equal("Die Antwort ist unterwegs …", asked.QuerySelector("[data-choices]")!.Words());
    }

    [Fact]
    public async Task tells_where_the_enquiry_stands_and_takes_it_back_in_one_place()
    {
        using var page = await ShowAsync(Show(Question, Answer) with { Enquiries = [Waiting] });

        Assert.Contains("Platz 3", page.QuerySelector(".standing")!.Words(), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("button"), button => button.Words() == "Übergabe zurückziehen");
    }

    [Fact]
    public async Task promises_no_answer_of_the_machine_while_a_person_has_the_conversation()
    {
        using var page = await ShowAsync(Show(Answer, Question) with { Enquiries = [Waiting with { State = EnquiryState.Claimed, Position = null, IsHeld = true }] });

        Assert.Empty(page.QuerySelector("[data-choices]")!.Words());
        Assert.Contains("Eine Person hat sie übernommen", page.QuerySelector(".standing")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Refusal.Empty, "Bitte schreiben Sie Ihre Frage in das Feld.")]
    [InlineData(Refusal.TooLong, "Ihre Nachricht hat 2.001 Zeichen. Bitte kürzen Sie sie auf höchstens 2.000.")]
    [InlineData(Refusal.TooFast, "Es kamen sehr viele Nachrichten auf einmal. Bitte warten Sie einen Moment und senden Sie Ihre Frage dann noch einmal.")]
    public async Task keeps_the_words_and_says_at_the_field_why_they_were_not_taken(Refusal refusal, string sentence)
    {
        var words = new string('x', 2001);

        using var page = await ShowAsync(Shown.Nothing, ("Words", words), ("Refusal", refusal));

        var box = (IHtmlTextAreaElement)page.QuerySelector("textarea")!;
        Assert.Equal(words, box.Value);
        Assert.Equal("true", box.GetAttribute("aria-invalid"));
        Assert.Contains("text-error", box.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal(sentence, page.QuerySelector("#text-error:not([hidden])")!.TextContent);
    }

    [Fact]
    public async Task offers_a_new_chat_when_this_one_is_over()
    {
        using var page = await ShowAsync(Show(Answer) with { HasEnded = true });

        Assert.True(page.QuerySelector("[data-form]")!.HasAttribute("hidden"));
        Assert.False(page.QuerySelector("[data-again]")!.HasAttribute("hidden"));
        Assert.Empty(page.QuerySelectorAll("[data-choices] button"));
    }

    [Fact]
    public async Task keeps_the_emergency_numbers_and_the_notices_inside_another_page()
    {
        using var page = await ShowAsync(Show(Question, Answer), ("IsEmbedded", true));

        Assert.Null(page.QuerySelector("header"));
        Assert.Equal(["tel:112", "tel:110", "tel:115", "/hinweise"], page.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("form"), form => Assert.Equal("_self", form.GetAttribute("target")));
        Assert.Equal("/chat?eingebettet=1", page.QuerySelector("[data-form]")!.GetAttribute("action"));
    }

    [Fact]
    public async Task holds_no_script_or_style_of_its_own()
    {
        using var page = await ShowAsync(Show(Question, Answer, Reply) with { Enquiries = [Waiting] });

        Assert.All(page.QuerySelectorAll("script"), script => Assert.Equal(("/chat.js", ""), (script.GetAttribute("src"), script.TextContent)));
        Assert.Empty(page.QuerySelectorAll("style, [style], img, iframe"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    private static Shown Show(params ShownMessage[] messages) => new(messages, messages.Length, [], HasEnded: false);

    private static Task<IHtmlDocument> ShowAsync(Shown shown, params (string Name, object? Value)[] more) =>
        Page.ShowAsync<ChatPage>(more.Append(("Shown", shown)).ToDictionary(pair => pair.Item1, pair => pair.Item2));
}
