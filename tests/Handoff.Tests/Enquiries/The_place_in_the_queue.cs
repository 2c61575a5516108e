using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class The_place_in_the_queue : WaitingRoomTest
{
    [Fact]
    public async Task counts_only_those_who_wait_for_the_same_department()
    {
        var first = await Room.OpenAsync(Room.Objection("c1"));
        await Room.OpenAsync(Room.Objection("c2", department: "wohngeld"));
        await Room.OpenAsync(Room.Objection("c3"));

        Assert.Equal((1, 1, 2), ((await Standing("c1"))!.Position, (await Standing("c2"))!.Position, (await Standing("c3"))!.Position));

        await Claim(first);
        Assert.Equal(1, (await Standing("c3"))!.Position);
    }

    [Fact]
    public async Task is_the_order_of_arrival_on_the_desk_too()
    {
        foreach (var conversation in new[] { "c1", "c2", "c3" }) { await Room.OpenAsync(Room.Objection(conversation)); }

        var cards = await Room.Get<ListEnquiries>().RunAsync(["buergerbuero"], Ct);

        Assert.Equal(["26-00001", "26-00002", "26-00003"], cards.Select(c => c.Number.ToString()));
        Assert.Empty(await Room.Get<ListEnquiries>().RunAsync(["wohngeld"], Ct));
        Assert.Equal([new Department("buergerbuero", "Bürgerbüro")], await Room.Get<ListEnquiries>().DepartmentsAsync(null, Ct));
    }

    [Fact]
    public void depends_on_no_judgement_of_the_case()
    {
        string[] forbidden = ["score", "urgen", "priorit", "mood", "sentiment", "probab", "rank", "likel"];
        var names = new[] { typeof(Enquiry), typeof(EnquiryEntry), typeof(EnquiryCard), typeof(EnquirySheet), typeof(NewEnquiry) }
            .SelectMany(type => type.GetProperties()).Select(property => property.Name).ToList();

        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, name => forbidden.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }
}
