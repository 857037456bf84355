using System.Security.Cryptography;
using System.Text.Json;

namespace Sipoko.Shared.Tests.PersonalData;

public class PersonKeyTests
{
    private static readonly PersonId Camille = new(Guid.Parse("01990000-0000-7000-8000-00000000000a"));
    private static readonly PersonId Dominique = new(Guid.Parse("01990000-0000-7000-8000-00000000000b"));
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, PersonKey.Bytes).Select(number => (byte)number)];
    private static readonly byte[] OtherBytes = [.. Enumerable.Range(1, PersonKey.Bytes).Select(number => (byte)number)];
    private static readonly PersonKey Key = new(Camille, Purpose.Contract, Bytes);
    private static readonly EmailAddress Address = new("camille@exemple.fr");

    [Fact]
    public void What_was_sealed_is_opened_by_the_same_key() =>
        Key.Open(Key.Seal(new PostalAddress("Camille Léger", "3 rue de l’Église", null, "29200", "Brest", null)))
            .ShouldBe(new PostalAddress("Camille Léger", "3 rue de l’Église", null, "29200", "Brest", null));

    [Fact]
    public void A_box_travels_as_json_without_any_key()
    {
        var moved = JsonSerializer.Deserialize<Personal<EmailAddress>>(JsonSerializer.Serialize(Key.Seal(Address)));
        Key.Open(moved).ShouldBe(Address);
    }

    [Fact]
    public void The_box_does_not_show_what_it_holds()
    {
        var stored = JsonSerializer.Serialize(Key.Seal(Address));
        stored.ShouldNotContain("camille");
        stored.ShouldNotContain("exemple");
    }

    [Fact]
    public void The_shape_of_a_box_is_frozen() =>
        JsonSerializer.Serialize(Key.Seal(Address, nonce: new byte[12])).ShouldMatchSnapshot("sealed-email");

    [Fact]
    public void The_same_value_never_gives_the_same_box_twice() => Key.Seal(Address).Box.ShouldNotBe(Key.Seal(Address).Box);

    [Fact]
    public void Another_persons_key_does_not_open_it() =>
        Should.Throw<CryptographicException>(() => new PersonKey(Dominique, Purpose.Contract, OtherBytes).Open(Key.Seal(Address)));

    [Fact]
    public void A_box_cannot_be_moved_to_another_person_or_purpose_even_under_the_same_bytes()
    {
        Should.Throw<CryptographicException>(() => new PersonKey(Dominique, Purpose.Contract, Bytes).Open(Key.Seal(Address)));
        Should.Throw<CryptographicException>(() => new PersonKey(Camille, Purpose.Profile, Bytes).Open(Key.Seal(Address)));
    }

    [Fact]
    public void A_box_that_was_changed_in_any_place_does_not_open()
    {
        var whole = Key.Seal(Address);
        foreach (var index in Enumerable.Range(0, whole.Box.Length - 1))
        {
            var changed = whole.Box.Remove(index, 1).Insert(index, whole.Box[index] == 'A' ? "B" : "A");
            Should.Throw<CryptographicException>(() => Key.Open(whole with { Box = changed }));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    public void A_box_that_was_cut_short_does_not_open(string box) =>
        Should.Throw<CryptographicException>(() => Key.Open(new Personal<EmailAddress>(Camille, Purpose.Contract, box)));

    [Fact]
    public async Task Once_the_key_is_gone_the_value_reads_as_nothing()
    {
        var keys = new KeyRing();
        var stored = await keys.Seal(Camille, Purpose.Profile, Address, CancellationToken.None);
        (await keys.Open(stored, CancellationToken.None)).ShouldBe(Address);

        await keys.Forget(Camille, Purpose.Profile, CancellationToken.None);

        (await keys.Open(stored, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Erasing_one_purpose_leaves_the_others_readable()
    {
        var keys = new KeyRing();
        var profile = await keys.Seal(Camille, Purpose.Profile, Address, CancellationToken.None);
        var contract = await keys.Seal(Camille, Purpose.Contract, Address, CancellationToken.None);

        await keys.Forget(Camille, Purpose.Profile, CancellationToken.None);

        (await keys.Open(profile, CancellationToken.None)).ShouldBeNull();
        (await keys.Open(contract, CancellationToken.None)).ShouldBe(Address);
    }

    private sealed class KeyRing : IPersonKeys
    {
        private readonly Dictionary<(PersonId, Purpose), PersonKey> keys = [];

        public ValueTask<PersonKey> Prepare(PersonId person, Purpose purpose, CancellationToken cancellation)
        {
            keys.TryAdd((person, purpose), new PersonKey(person, purpose, Bytes));
            return ValueTask.FromResult(keys[(person, purpose)]);
        }

        public ValueTask<PersonKey?> Find(PersonId person, Purpose purpose, CancellationToken cancellation) =>
            ValueTask.FromResult(keys.GetValueOrDefault((person, purpose)));

        public ValueTask Forget(PersonId person, Purpose purpose, CancellationToken cancellation)
        {
            keys.Remove((person, purpose));
            return ValueTask.CompletedTask;
        }
    }
}
