using System.Text.Json;

namespace Sipoko.Shared.Tests.Values;

/// <summary>What events and messages hold cannot be rewritten: its shape is frozen here.</summary>
public class StoredShapesTests
{
    private static readonly Guid Id = Guid.Parse("01990000-0000-7000-8000-000000000001");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void Values_are_stored_in_their_frozen_shape() =>
        JsonSerializer.Serialize(Everything(), Indented).ShouldMatchSnapshot("stored-values");

    [Fact]
    public void What_was_stored_is_read_back_unchanged()
    {
        var read = JsonSerializer.Deserialize<Stored>(JsonSerializer.Serialize(Everything()))!;
        read.ById[new(Id)].ShouldBe("in a key");
        read.ShouldBe(Everything() with { ById = read.ById });
    }

    [Fact]
    public void Amounts_of_another_currency_or_without_cents_are_not_read()
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Money>("""{"cents":1,"currency":"USD"}"""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Money>("""{"cents":1}"""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Money>("""{"currency":"EUR"}"""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Money>("""{"cents":1.5,"currency":"EUR"}"""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Money>("1299"));
    }

    [Fact]
    public void An_amount_is_read_whatever_the_order_of_its_parts_and_whatever_came_later() =>
        JsonSerializer.Deserialize<Money>("""{"currency":"EUR","note":{"by":["x"]},"cents":-5}""").ShouldBe(Money.OfCents(-5));

    [Fact]
    public void A_sealed_value_that_is_not_whole_is_not_read()
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Personal<EmailAddress>>("\"a.b\""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Personal<EmailAddress>>("null"));
    }

    private static Stored Everything() => new(
        Money.OfCents(1299), Money.OfCents(-1), Rate.Percent(20), new Rate(550), new(Id), null, new Dictionary<OfferId, string> { [new(Id)] = "in a key" },
        OrderReference.Of(2026, 4217), new("6A12345678901"), new("Camille@exemple.fr"), new(new(Id), Purpose.Contract, "AAECAw"), null);

    private sealed record Stored(
        Money Price, Money Debt, Rate Vat, Rate ReducedVat, OrderId Order, AccountId? Guest, IReadOnlyDictionary<OfferId, string> ById,
        OrderReference Reference, TrackingNumber Tracking, EmailAddress Email, Personal<PostalAddress> Recipient, Personal<EmailAddress>? Nobody);
}
