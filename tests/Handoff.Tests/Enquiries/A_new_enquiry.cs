using CitizenAssistant.Handoff.Enquiries;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class A_new_enquiry : WaitingRoomTest
{
    [Fact]
    public async Task has_the_years_next_number_and_the_last_place()
    {
        var open = Room.Get<OpenEnquiry>();

        var first = await open.RunAsync(Room.Objection("c1"), Ct);
        var second = await open.RunAsync(Room.Objection("c2"), Ct);

        Assert.Equal(new EnquiryStanding("26-00001", EnquiryState.Waiting, 1, IsHeld: false, "Bürgerbüro"), first);
        Assert.Equal(new EnquiryStanding("26-00002", EnquiryState.Waiting, 2, IsHeld: false, "Bürgerbüro"), second);
    }

    [Fact]
    public async Task starts_at_one_again_when_stuttgart_has_a_new_year()
    {
        await Room.OpenAsync(Room.Objection("c1"));
        Room.Time.SetUtcNow(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero));

        var inNewYear = await Room.OpenAsync(Room.Objection("c2"));

        Assert.Equal("27-00001", inNewYear.Number.ToString());
    }

    [Fact]
    public async Task is_opened_once_for_the_same_turn()
    {
        var asked = Room.Objection();

        var first = await Room.Get<OpenEnquiry>().RunAsync(asked, Ct);
        var again = await Room.Get<OpenEnquiry>().RunAsync(asked, Ct);

        Assert.Equal(first, again);
        Assert.Single((await Room.ReadAsync(first.Number)).Entries);
    }

    [Fact]
    public async Task is_opened_once_for_the_same_turn_even_after_it_was_closed()
    {
        var asked = Room.Objection();
        var enquiry = await Room.OpenAsync(asked);
        await Claim(enquiry);
        await Close(enquiry);

        var again = await Room.Get<OpenEnquiry>().RunAsync(asked, Ct);

        Assert.Equal((enquiry.Number.ToString(), EnquiryState.Closed), (again.Number, again.State));
    }

    [Fact]
    public async Task is_one_even_when_the_same_turn_comes_many_times_at_once()
    {
        var asked = Room.Objection();

        var standings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Room.Get<OpenEnquiry>().RunAsync(asked, Ct))));

        Assert.Single(standings.Select(s => s.Number).Distinct());
        await using var db = await Room.DatabaseAsync();
        Assert.Equal(1, await db.Enquiries.CountAsync(Ct));
    }

    [Fact]
    public async Task gets_a_number_of_its_own_among_many_opened_at_once()
    {
        var standings = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => Room.Get<OpenEnquiry>().RunAsync(Room.Objection($"c{i}"), Ct))));

        Assert.Equal(24, standings.Select(s => s.Number).Distinct().Count());
    }

    [Fact]
    public async Task is_not_made_of_a_further_request_in_a_conversation_that_has_one()
    {
        var enquiry = await Room.OpenAsync();

        var standing = await Room.Get<OpenEnquiry>().RunAsync(Room.Objection(words: "Und ich brauche Ratenzahlung.") with { Reason = "R8" }, Ct);

        Assert.Equal(enquiry.Number.ToString(), standing.Number);
        var entries = (await Room.ReadAsync(standing.Number)).Entries.OrderBy(e => e.Ordinal);
        Assert.Equal([(EntryAuthor.Citizen, "R5"), (EntryAuthor.Citizen, "R8"), (EntryAuthor.AssistantNote, null)], entries.Select(e => (e.Author, e.Reason)));
    }

    [Fact]
    public async Task tells_open_desks_of_itself()
    {
        var told = new List<Guid>();
        using (Room.Get<EnquiryChanges>().Subscribe(told.Add))
        {
            await Room.OpenAsync(Room.Objection("c1"));
        }

        await Room.OpenAsync(Room.Objection("c2"));

        Assert.Single(told);
    }
}
