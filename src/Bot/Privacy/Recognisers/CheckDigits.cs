namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>The check digits of the numbers people give: they tell a bank account from any other row of digits.</summary>
internal static class CheckDigits
{
    private static readonly int[] IcaoWeights = [7, 3, 1];
    private static readonly int[] PensionWeights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

    /// <summary>ISO 13616: the first four characters moved to the end, letters as 10 … 35, the number modulo 97 is 1.</summary>
    public static bool AreIban(string iban)
    {
        var rest = 0;
        foreach (var c in iban[4..] + iban[..4])
        {
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + Value(c)) % 97 : ((rest * 100) + Value(c)) % 97;
        }

        return rest == 1;
    }

    /// <summary>§ 139b AO: no zero in front, one digit of the first ten twice or three times, ISO 7064 MOD 11,10.</summary>
    public static bool AreTaxId(string digits)
    {
        var most = digits[..10].GroupBy(digit => digit).Max(group => group.Count());
        if (digits[0] is '0' || most is < 2 or > 3)
        {
            return false;
        }

        var product = 10;
        foreach (var digit in digits[..10])
        {
            var sum = (Value(digit) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return Value(digits[10]) == (11 - product) % 10;
    }

    /// <summary>Credit cards: every second digit from the right doubled.</summary>
    public static bool AreLuhn(string digits) =>
        digits.Reverse().Select((digit, place) => place % 2 == 0 ? Value(digit) : CrossSum(Value(digit) * 2)).Sum() % 10 == 0;

    /// <summary>ICAO 9303, as on identity cards and passports: weights 7, 3, 1.</summary>
    public static bool AreIcao(string numberAndDigit) =>
        numberAndDigit[..^1].Select((c, place) => Value(c) * IcaoWeights[place % 3]).Sum() % 10 == Value(numberAndDigit[^1]);

    /// <summary>Pension insurance: the letter as two digits, twelve weights, cross sums.</summary>
    public static bool ArePension(string number)
    {
        var digits = $"{number[..8]}{LetterNumber(number[8])}{number[9..11]}";
        return digits.Select((c, place) => CrossSum(Value(c) * PensionWeights[place])).Sum() % 10 == Value(number[11]);
    }

    /// <summary>Health insurance: the letter as two digits, weights 1 and 2, cross sums.</summary>
    public static bool AreHealthInsurance(string number)
    {
        var digits = $"{LetterNumber(number[0])}{number[1..9]}";
        return digits.Select((c, place) => CrossSum(Value(c) * (1 + (place % 2)))).Sum() % 10 == Value(number[9]);
    }

    private static string LetterNumber(char letter) => (letter - 'A' + 1).ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    private static int CrossSum(int number) => (number / 10) + (number % 10);

    private static int Value(char c) => char.IsAsciiDigit(c) ? c - '0' : char.ToUpperInvariant(c) - 'A' + 10;
}
