using System.Globalization;

namespace Sipoko.StripeSimulator.Api;

/// <summary>Refuses a parameter that Stripe would refuse.</summary>
internal delegate void Rule(Parameters value, string name);

/// <summary>One parameter an endpoint knows.</summary>
internal sealed record Field(string Name, Rule Rule, bool IsRequired);

/// <summary>The vocabulary in which the endpoints state what they accept.</summary>
internal static class Rules
{
    public static readonly Rule Flag = OneOf("true", "false");

    public static readonly Rule Amount = Integer(0);

    public static readonly Rule PositiveAmount = Integer(1);

    public static readonly Rule Moment = Integer(0, long.MaxValue);

    public static readonly Rule Currency = (value, name) =>
    {
        if (Leaf(value, name) != "eur")
        {
            throw StripeRefusal.Invalid(null, $"Invalid currency: {value.Value}. This simulator trades in eur only.", name);
        }
    };

    public static readonly Rule Metadata = (value, name) =>
    {
        if (value.Children.Count > 50)
        {
            throw StripeRefusal.Invalid(null, "Metadata can hold 50 keys at most.", name);
        }

        foreach (var (key, entry) in value.Children)
        {
            if (key.Length > 40 || Leaf(entry, $"{name}[{key}]").Length > 500)
            {
                throw StripeRefusal.Invalid(null, "Metadata keys hold 40 characters and values 500 at most.", $"{name}[{key}]");
            }
        }
    };

    public static readonly Rule Url = (value, name) =>
    {
        if (!Uri.TryCreate(Leaf(value, name), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw StripeRefusal.Invalid("url_invalid", "Not a valid URL", name);
        }
    };

    public static Field Required(string name, Rule rule) => new(name, rule, true);

    public static Field Optional(string name, Rule rule) => new(name, rule, false);

    public static Rule Text(int longest = 5000) => (value, name) =>
    {
        if (Leaf(value, name).Length > longest)
        {
            throw StripeRefusal.Invalid("parameter_invalid_string_length", $"Invalid string: longer than {longest} characters", name);
        }
    };

    public static Rule Integer(long least, long most = 99_999_999) => (value, name) =>
    {
        if (!long.TryParse(Leaf(value, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw StripeRefusal.Invalid("parameter_invalid_integer", $"Invalid integer: {value.Value}", name);
        }

        if (number < least || number > most)
        {
            throw StripeRefusal.Invalid("parameter_invalid_integer", $"Invalid integer: {number} must be between {least} and {most}", name);
        }
    };

    public static Rule OneOf(params string[] allowed) => (value, name) =>
    {
        if (!allowed.Contains(Leaf(value, name), StringComparer.Ordinal))
        {
            throw StripeRefusal.Invalid(null, $"Invalid {name}: must be one of {string.Join(", ", allowed)}", name);
        }
    };

    public static Rule ListOf(Rule item) => (value, name) =>
    {
        if (!value.IsBranch)
        {
            throw StripeRefusal.Invalid("parameter_invalid_empty", "Invalid array", name);
        }

        foreach (var (index, entry) in value.Children)
        {
            if (!index.All(char.IsAsciiDigit))
            {
                throw StripeRefusal.Invalid(null, "Invalid array", name);
            }

            item(entry, $"{name}[{index}]");
        }
    };

    public static Rule Object(params Field[] fields) => (value, name) =>
    {
        string Full(string field) => name.Length == 0 ? field : $"{name}[{field}]";
        foreach (var (given, child) in value.Children)
        {
            var field = Array.Find(fields, field => field.Name == given) ?? throw StripeRefusal.Unknown(Full(given));
            field.Rule(child, Full(given));
        }

        if (Array.Find(fields, field => field.IsRequired && value.Child(field.Name) is null) is { } missing)
        {
            throw StripeRefusal.Missing(Full(missing.Name));
        }
    };

    private static string Leaf(Parameters value, string name) =>
        value.IsBranch ? throw StripeRefusal.Invalid(null, $"Invalid value for {name}: a single value is expected", name) : value.Value ?? "";
}
